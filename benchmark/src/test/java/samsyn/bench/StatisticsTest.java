package samsyn.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void theMedianLiesInTheMiddleOrBetweenTheTwoThere() {
        assertThat(Statistics.median(9, 1, 5)).isEqualTo(5);
        assertThat(Statistics.median(9, 1, 5, 6)).isEqualTo(5.5);
        assertThat(Statistics.median(7)).isEqualTo(7);
    }

    @Test
    void ninetyNineOfAHundredAreNotAboveThe99thPercentile() {
        double[] values = new double[200];
        for (int i = 0; i < values.length; i++) {
            values[i] = values.length - i;
        }

        assertThat(Statistics.percentile(99, values)).isEqualTo(198);
        assertThat(Statistics.percentile(100, values)).isEqualTo(200);
        assertThat(Statistics.percentile(10, values)).isEqualTo(20);
    }

    @Test
    void theExponentSaysHowACostGrows() {
        List<Integer> lengths = List.of(1_000, 2_000, 10_000);

        assertThat(Statistics.exponent(lengths, List.of(3.0, 6.0, 30.0))).isCloseTo(1, within(1e-9));
        assertThat(Statistics.exponent(lengths, List.of(3.0, 12.0, 300.0))).isCloseTo(2, within(1e-9));
        assertThat(Statistics.exponent(lengths, List.of(5.0, 5.0, 5.0))).isCloseTo(0, within(1e-9));
    }
}
