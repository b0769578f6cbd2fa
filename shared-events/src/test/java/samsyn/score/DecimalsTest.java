package samsyn.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({"17.20, 17.2", "100, 100", "1E+2, 100", "0.000, 0", "0E+3, 0", "-0.50, -0.5", "0.0000001, 0.0000001"})
    void keepsANumberPlain(BigDecimal number, String plain) {
        assertThat(Decimals.plain(number).toString()).isEqualTo(new BigDecimal(plain).toString());
        assertThat(Decimals.plain(number).toPlainString()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.4999999, 0", "0.5, 1", "1.5, 2", "2.5, 3", "17.2, 17", "16.5, 17", "99.5, 100"})
    void printsHalvesUp(BigDecimal exact, int printed) {
        assertThat(Decimals.printed(exact)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "17.2, 20, 86",
        "17, 20, 85",
        "3.45, 10, 35",
        "3.449999, 10, 34",
        "14.925, 15, 100",
        "14.9249, 15, 99",
        "8.175, 15, 55",
        "0.333333, 3, 11",
        "0, 15, 0",
        "15, 15, 100"
    })
    void printsPercentFromTheExactValue(BigDecimal exact, int max, int percent) {
        assertThat(Decimals.printedPercent(exact, max)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"50.5, 3, 16.833333", "2, 3, 0.666667", "1, 2, 0.5", "6, 3, 2", "0.000001, 2, 0.000001", "0, 7, 0"})
    void dividesOnceToSixDecimals(BigDecimal dividend, BigDecimal divisor, BigDecimal divided) {
        assertThat(Decimals.divided(dividend, divisor)).isEqualTo(divided);
    }

    @ParameterizedTest
    @CsvSource({"20, 86, 17.2", "15, 33.3333, 4.999995", "25, 10, 2.5", "10, 0, 0", "30, 100, 30"})
    void takesPercentOfAMaximumExactly(int max, BigDecimal percent, BigDecimal points) {
        assertThat(Decimals.percentOf(max, percent)).isEqualTo(points);
    }

    @Test
    void cannotPrintAPercentOfNothing() {
        assertThatThrownBy(() -> Decimals.printedPercent(BigDecimal.ONE, 0)).isInstanceOf(ArithmeticException.class);
    }
}
