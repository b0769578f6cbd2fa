package samsyn.bench;

import java.util.Arrays;
import java.util.List;

/** The few numbers that say what many measurements come to. */
final class Statistics {

    private Statistics() {}

    static double median(double... values) {
        return percentile(50, values);
    }

    /** The least value that so many percent of all do not exceed; of two in the middle, their mean. */
    static double percentile(int percent, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double rank = percent / 100.0 * sorted.length;
        int above = Math.clamp((int) Math.ceil(rank) - 1, 0, sorted.length - 1);
        boolean between = percent == 50 && sorted.length % 2 == 0;
        return between ? (sorted[above] + sorted[above + 1]) / 2 : sorted[above];
    }

    /**
     * How a cost grows with the length: 1 where twice the length costs twice as much, 2 where it costs four times as
     * much. The slope of the logarithms, by least squares.
     */
    static double exponent(List<Integer> lengths, List<Double> costs) {
        int n = lengths.size();
        double x = lengths.stream().mapToDouble(Math::log).average().orElseThrow();
        double y = costs.stream().mapToDouble(Math::log).average().orElseThrow();
        double over = 0;
        double under = 0;
        for (int i = 0; i < n; i++) {
            double dx = Math.log(lengths.get(i)) - x;
            over += dx * (Math.log(costs.get(i)) - y);
            under += dx * dx;
        }
        return over / under;
    }
}
