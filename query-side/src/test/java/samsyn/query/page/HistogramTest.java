package samsyn.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samsyn.query.page.HistoryPage.Day;

class HistogramTest {

    private static final Words WORDS = SentencesTest.words(Language.SV);
    private static final LocalDate FIRST = LocalDate.parse("2013-01-09");

    @Test
    void drawsNothingWhereNothingHappened() {
        assertThat(Histogram.of(List.of(new Day(FIRST, 0)), WORDS)).isNull();
    }

    @Test
    void makesEachStrokeAsTallAsItsDayWasBusy() {
        Histogram strip = Histogram.of(List.of(new Day(FIRST.plusDays(3), 20), new Day(FIRST, 10)), WORDS);
        assertThat(strip.bars()).containsExactly("M125.0 59V31.0", "M875.0 59V3.0");
        assertThat(strip.first()).isEqualTo("9 jan 2013");
        assertThat(strip.last()).isEqualTo("12 jan 2013");
        assertThat(strip.label())
                .isEqualTo("Händelser från 9 jan 2013 till 12 jan 2013. Flest lördag 12 januari 2013, 20 stycken.");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "180, 180", "181, 26", "1260, 180", "1261, 46"})
    void gathersDaysIntoWeeksAndMonthsWhereThereAreMany(int days, int strokes) {
        List<Day> all = IntStream.range(0, days)
                .mapToObj(i -> new Day(FIRST.plusDays(i), 1))
                .toList();
        assertThat(Histogram.of(all, WORDS).bars()).hasSize(strokes);
    }
}
