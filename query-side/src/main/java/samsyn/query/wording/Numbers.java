package samsyn.query.wording;

import java.math.BigDecimal;

/** Writes numbers as printed reports do: own decimal mark, true minus, spaces that never break. */
public final class Numbers {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final int LEAST_DECIMALS = 2;

    private final char decimalMark;

    public Numbers(Language language) {
        this.decimalMark = language.decimalMark;
    }

    /** Exact points: all the decimals there are, and at least two. */
    public String exact(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        String plain = points.setScale(Math.max(LEAST_DECIMALS, stripped.scale()))
                .abs()
                .toPlainString();
        int point = plain.indexOf('.');
        return sign(points.signum()) + grouped(plain.substring(0, point)) + decimalMark + plain.substring(point + 1);
    }

    /** A whole number, thousands apart. */
    public String whole(long number) {
        return sign(Long.signum(number)) + grouped(Long.toString(Math.abs(number)));
    }

    /** Whole percent. */
    public String percent(long percent) {
        return whole(percent) + NO_BREAK_SPACE + '%';
    }

    private static String sign(int signum) {
        return signum < 0 ? String.valueOf(MINUS) : "";
    }

    private static String grouped(String digits) {
        StringBuilder out = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            out.insert(at, NO_BREAK_SPACE);
        }
        return out.toString();
    }
}
