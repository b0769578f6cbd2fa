package samsyn.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samsyn.query.drawing.Histogram;
import samsyn.query.wording.Language;
import samsyn.query.wording.SampleWords;
import samsyn.query.wording.Words;

class HistoryStripTest {

    private static final Words WORDS = SampleWords.in(Language.SV);
    private static final Instant FIRST = Instant.parse("2013-01-09T08:00:00Z");

    @Test
    void drawsNothingWhereNothingHappened() {
        assertThat(HistoryStrip.of(List.of(), WORDS)).isNull();
    }

    @Test
    void makesEachStrokeAsTallAsItsDayWasBusy() {
        List<Instant> moments = Stream.concat(
                        Collections.nCopies(20, FIRST.plus(Duration.ofDays(3))).stream(),
                        Collections.nCopies(10, FIRST).stream())
                .toList();

        Histogram strip = HistoryStrip.of(moments, WORDS);

        assertThat(strip.bars()).containsExactly("M125.0 59V31.0", "M875.0 59V3.0");
        assertThat(strip.first()).isEqualTo("9 jan 2013");
        assertThat(strip.last()).isEqualTo("12 jan 2013");
        assertThat(strip.label())
                .isEqualTo("Händelser från 9 jan 2013 till 12 jan 2013. Flest lördag 12 januari 2013, 20 stycken.");
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "180, 180", "181, 26", "1260, 180", "1261, 46"})
    void gathersDaysIntoWeeksAndMonthsWhereThereAreMany(int days, int strokes) {
        List<Instant> each = IntStream.range(0, days)
                .mapToObj(i -> FIRST.plus(Duration.ofDays(i)))
                .toList();
        assertThat(HistoryStrip.of(each, WORDS).bars()).hasSize(strokes);
    }

    @Test
    void showsMinutesWhereAllHappenedWithinTwoDays() {
        Histogram strip = HistoryStrip.of(
                List.of(FIRST, FIRST.plusSeconds(90), FIRST.plusSeconds(91), FIRST.plusSeconds(199)), WORDS);

        assertThat(strip.bars()).containsExactly("M25.0 59V31.0", "M475.0 59V3.0", "M975.0 59V31.0");
        assertThat(strip.first()).isEqualTo("9 jan 2013 09.00");
        assertThat(strip.last()).isEqualTo("9 jan 2013 09.03");
        assertThat(strip.label())
                .isEqualTo("Händelser från 9 jan 2013 09.00 till 9 jan 2013 09.03. Flest 9 jan 2013 09.01, 2 stycken.");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "180, 180", "1800, 180", "10800, 180", "108000, 180", "172799, 48"})
    void gathersSecondsIntoMinutesAndHours(int seconds, int strokes) {
        List<Instant> each = IntStream.range(0, seconds)
                .mapToObj(FIRST.minusSeconds(32_400)::plusSeconds)
                .toList();
        assertThat(HistoryStrip.of(each, WORDS).bars()).hasSize(strokes);
    }
}
