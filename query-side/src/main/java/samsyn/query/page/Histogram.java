package samsyn.query.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import samsyn.query.page.HistoryPage.Day;

/**
 * How much happened when, as strokes along a line of 1000 units, 60 high.
 *
 * @param label the same, as a sentence
 * @param bars paths from the floor up
 * @param width of each stroke
 * @param first the first day, as written at the left end
 * @param last the last day, as written at the right end
 */
public record Histogram(String label, List<String> bars, double width, String first, String last) {

    private static final int LENGTH = 1000;
    private static final int FLOOR = 59;
    private static final int TALL = 56;
    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;
    private static final int MOST_BARS = 180;

    /** The strip of these days, or null where nothing happened. */
    static @Nullable Histogram of(List<Day> days, Words words) {
        List<Day> sorted = days.stream()
                .filter(d -> d.events() > 0)
                .sorted((a, b) -> a.date().compareTo(b.date()))
                .toList();
        if (sorted.isEmpty()) {
            return null;
        }
        LocalDate first = sorted.getFirst().date();
        LocalDate last = sorted.getLast().date();
        long span = ChronoUnit.DAYS.between(first, last) + 1;
        int bucket = span <= MOST_BARS ? 1 : span <= (long) MOST_BARS * WEEK ? WEEK : FOUR_WEEKS;
        int[] heights = new int[(int) ((span + bucket - 1) / bucket)];
        for (Day day : sorted) {
            heights[(int) (ChronoUnit.DAYS.between(first, day.date()) / bucket)] += day.events();
        }
        return new Histogram(
                label(sorted, words),
                bars(heights),
                Math.min(6, Math.round(6000.0 / heights.length) / 10.0),
                words.date(first),
                words.date(last));
    }

    private static String label(List<Day> days, Words words) {
        Day most = days.stream()
                .max((a, b) -> Integer.compare(a.events(), b.events()))
                .orElseThrow();
        return words.text(
                "history.histogram",
                words.date(days.getFirst().date()),
                words.date(days.getLast().date()),
                words.longDay(most.date()),
                words.whole(most.events()));
    }

    private static List<String> bars(int[] heights) {
        int most = Arrays.stream(heights).max().orElse(1);
        double step = (double) LENGTH / heights.length;
        List<String> bars = new ArrayList<>();
        for (int i = 0; i < heights.length; i++) {
            if (heights[i] > 0) {
                double top = FLOOR - Math.max(2, (double) TALL * heights[i] / most);
                bars.add(String.format(Locale.ROOT, "M%.1f %dV%.1f", step * (i + 0.5), FLOOR, top));
            }
        }
        return bars;
    }
}
