package samsyn.query.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "17.2, '17,20', 17.20",
        "0, '0,00', 0.00",
        "100, '100,00', 100.00",
        "1E+2, '100,00', 100.00",
        "16.333333, '16,333333', 16.333333",
        "3.400000, '3,40', 3.40",
        "-0.8, '\u22120,80', \u22120.80",
        "1331.5, '1\u00a0331,50', 1\u00a0331.50"
    })
    void writesExactPointsWithAllTheirDecimalsAndAtLeastTwo(BigDecimal points, String swedish, String english) {
        assertThat(new Numbers(Language.SV).exact(points)).isEqualTo(swedish);
        assertThat(new Numbers(Language.NB).exact(points)).isEqualTo(swedish);
        assertThat(new Numbers(Language.EN).exact(points)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "800, 800", "1331, 1\u00a0331", "1000000, 1\u00a0000\u00a0000", "-9, \u22129"})
    void setsThousandsApart(long number, String written) {
        assertThat(new Numbers(Language.SV).whole(number)).isEqualTo(written);
    }

    @Test
    void keepsThePercentSignOnTheNumbersLine() {
        assertThat(new Numbers(Language.SV).percent(86)).isEqualTo("86\u00a0%");
    }
}
