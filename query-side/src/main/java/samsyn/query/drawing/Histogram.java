package samsyn.query.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How much happened when, as strokes along a line of 1000 units, 60 high.
 *
 * @param label the same, as a sentence
 * @param bars paths from the floor up
 * @param first when it begins, as written at the left end
 * @param last when it ends, as written at the right end
 */
public record Histogram(String label, List<String> bars, String first, String last) {

    private static final int LENGTH = 1000;
    private static final int FLOOR = 59;
    private static final int TALL = 56;

    /**
     * The strip of these counts.
     *
     * @param counts how much happened in each stretch of time, in their order
     */
    public static Histogram of(String label, int[] counts, String first, String last) {
        return new Histogram(label, bars(counts), first, last);
    }

    private static List<String> bars(int[] counts) {
        int most = Arrays.stream(counts).max().orElse(1);
        double step = (double) LENGTH / counts.length;
        List<String> bars = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double top = FLOOR - Math.max(2, (double) TALL * counts[i] / most);
                bars.add(String.format(Locale.ROOT, "M%.1f %dV%.1f", step * (i + 0.5), FLOOR, top));
            }
        }
        return bars;
    }
}
