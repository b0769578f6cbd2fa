package samsyn.query.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import samsyn.query.drawing.Histogram;
import samsyn.query.wording.Dates;
import samsyn.query.wording.Words;

/**
 * How much happened when: a stroke for each day, for some days where there are very many, for seconds to hours where all
 * happened within two days.
 */
final class HistoryStrip {

    private static final int MOST_BARS = 180;
    private static final List<Integer> DAYS = List.of(1, 7, 28);
    private static final List<Integer> SECONDS = List.of(1, 10, 60, 600, 3_600);

    private HistoryStrip() {}

    /** The strip of these moments, in any order, or null where nothing happened. */
    static @Nullable Histogram of(List<Instant> moments, Words words) {
        if (moments.isEmpty()) {
            return null;
        }
        List<Instant> sorted = moments.stream().sorted().toList();
        Instant first = sorted.getFirst();
        Instant last = sorted.getLast();
        long days = ChronoUnit.DAYS.between(Dates.dayOf(first), Dates.dayOf(last)) + 1;
        return days > 2
                ? strip(
                        sorted,
                        at -> (int) ChronoUnit.DAYS.between(Dates.dayOf(first), Dates.dayOf(at)),
                        DAYS,
                        words::date,
                        at -> words.longDay(Dates.dayOf(at)),
                        words)
                : strip(
                        sorted,
                        at -> (int) ChronoUnit.SECONDS.between(first, at),
                        SECONDS,
                        words::moment,
                        words::moment,
                        words);
    }

    /**
     * The strip.
     *
     * @param place days or seconds from the first moment
     * @param steps how many of them one stroke may stand for; the first that gives few enough strokes is taken
     * @param end writes both ends
     * @param busy writes a day or minute; the one with most events is named
     */
    private static Histogram strip(
            List<Instant> sorted,
            ToIntFunction<Instant> place,
            List<Integer> steps,
            Function<Instant, String> end,
            Function<Instant, String> busy,
            Words words) {
        int length = place.applyAsInt(sorted.getLast()) + 1;
        int step =
                steps.stream().filter(s -> length <= MOST_BARS * s).findFirst().orElse(steps.getLast());
        int[] counts = new int[(length + step - 1) / step];
        sorted.forEach(at -> counts[place.applyAsInt(at) / step]++);
        Map.Entry<String, Integer> most = sorted.stream()
                .collect(Collectors.groupingBy(busy, LinkedHashMap::new, Collectors.summingInt(_ -> 1)))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        String first = end.apply(sorted.getFirst());
        String last = end.apply(sorted.getLast());
        String label = words.text("history.histogram", first, last, most.getKey(), words.whole(most.getValue()));
        return Histogram.of(label, counts, first, last);
    }
}
