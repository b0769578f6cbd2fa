package samsyn.query.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void makesEachStrokeAsTallAsItsCountAndDrawsNoneForNothing() {
        Histogram strip = Histogram.of("strip", new int[] {10, 0, 0, 20}, "9 jan", "12 jan");
        assertThat(strip.bars()).containsExactly("M125.0 59V31.0", "M875.0 59V3.0");
    }

    @Test
    void neverMakesAStrokeTooShortToSee() {
        assertThat(Histogram.of("strip", new int[] {1, 1000}, "", "").bars().getFirst())
                .isEqualTo("M250.0 59V57.0");
    }
}
