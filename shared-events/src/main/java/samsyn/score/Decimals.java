package samsyn.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The few rules by which exact decimals are kept, divided and printed. */
public final class Decimals {

    /** Decimals kept wherever something divides: a mean of three, a weight of a third. */
    public static final int DIVIDED_SCALE = 6;

    private Decimals() {}

    /** The same number without trailing zeros and never in exponent form: 17.20 is 17.2, 100 stays 100. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The number as printed in a table: HALF_UP to whole, from the exact value. */
    public static int printed(BigDecimal exact) {
        return exact.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /**
     * Printed percent: HALF_UP(100 × exact / max), from the exact value and never from printed points.
     *
     * @param max points, greater than zero
     */
    public static int printedPercent(BigDecimal exact, int max) {
        return exact.multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(max), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** Dividend / divisor, rounded once, HALF_UP to six decimals. */
    public static BigDecimal divided(BigDecimal dividend, BigDecimal divisor) {
        return plain(dividend.divide(divisor, DIVIDED_SCALE, RoundingMode.HALF_UP));
    }

    /** Percent of a maximum in points; exact, since dividing by a hundred always ends. */
    public static BigDecimal percentOf(int max, BigDecimal percent) {
        return plain(percent.multiply(BigDecimal.valueOf(max)).movePointLeft(2));
    }
}
