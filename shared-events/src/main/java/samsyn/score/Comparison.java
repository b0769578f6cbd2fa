package samsyn.score;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition.Question;

/**
 * How far apart the independent judgements of one question lie.
 *
 * @param mean points, rounded once to six decimals; null unless all gave points
 * @param gap largest minus smallest, in points; null unless all gave points
 * @param tolerance points within which the mean may be accepted, boundary inside
 * @param within true if the gap is within the tolerance, or all say not applicable
 */
public record Comparison(
        @Nullable BigDecimal mean, @Nullable BigDecimal gap, BigDecimal tolerance, boolean within) {

    /**
     * Compares the judgements; not applicable against points is outside any tolerance.
     *
     * @param scores at least one judgement
     * @param tolerancePercent percent of the question's maximum
     */
    public static Comparison of(Collection<Score> scores, Question question, BigDecimal tolerancePercent) {
        BigDecimal tolerance = Decimals.percentOf(question.max(), tolerancePercent);
        List<BigDecimal> points = scores.stream()
                .map(Score::pointsOrNull)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (points.isEmpty()) {
            return new Comparison(null, null, tolerance, true);
        }
        if (points.size() < scores.size()) {
            return new Comparison(null, null, tolerance, false);
        }
        BigDecimal sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = Decimals.divided(sum, BigDecimal.valueOf(points.size()));
        BigDecimal largest = points.stream().reduce(points.getFirst(), BigDecimal::max);
        BigDecimal smallest = points.stream().reduce(points.getFirst(), BigDecimal::min);
        BigDecimal gap = Decimals.plain(largest.subtract(smallest));
        return new Comparison(mean, gap, tolerance, gap.compareTo(tolerance) <= 0);
    }
}
