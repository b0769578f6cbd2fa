package samsyn.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import samsyn.Seed;
import samsyn.edition.Edition.Question;

class ComparisonTest {

    private static final Question OF_TWENTY = new Question("1.2", "Hur informeras medborgarna?", 20, List.of());
    private static final BigDecimal TEN_PERCENT = new BigDecimal("10");

    @Test
    void twoPointsApartOfTwentyAreStillWithinTenPercent() {
        assertThat(compare("17", "15")).isEqualTo(comparison("16", "2", true));
        assertThat(compare("17.000001", "15")).isEqualTo(comparison("16.000001", "2.000001", false));
    }

    @Test
    void theMeanOfThreeIsRoundedOnce() {
        assertThat(compare("17", "17", "16.5")).isEqualTo(comparison("16.833333", "0.5", true));
        assertThat(compare("17", "17", "16")).isEqualTo(comparison("16.666667", "1", true));
    }

    @Test
    void sameScoresAreNoGapApart() {
        assertThat(compare("17.20", "17.2")).isEqualTo(comparison("17.2", "0", true));
        assertThat(compare("0", "0.0")).isEqualTo(comparison("0", "0", true));
        assertThat(compare("17.2")).isEqualTo(comparison("17.2", "0", true));
    }

    @Test
    void allNotApplicableIsAgreement() {
        assertThat(compare(null, null)).isEqualTo(comparison(null, null, true));
    }

    @Test
    void notApplicableAgainstPointsIsOutsideAnyTolerance() {
        assertThat(compare("0", null)).isEqualTo(comparison(null, null, false));
        Comparison widest = Comparison.of(List.of(Score.NOT_APPLICABLE, points("0")), OF_TWENTY, new BigDecimal("100"));
        assertThat(widest.within()).isFalse();
    }

    @Test
    void aToleranceOfNothingDemandsTheSameScore() {
        assertThat(Comparison.of(List.of(points("17.2"), points("17.2")), OF_TWENTY, BigDecimal.ZERO)
                        .within())
                .isTrue();
        assertThat(Comparison.of(List.of(points("17.2"), points("17.200001")), OF_TWENTY, BigDecimal.ZERO)
                        .within())
                .isFalse();
    }

    @Test
    void theOrderOfTheJudgementsChangesNothing() {
        Random random = Seed.random("theOrderOfTheJudgementsChangesNothing");
        for (int i = 0; i < Seed.TRIES; i++) {
            BigDecimal a = BigDecimal.valueOf(random.nextInt(20_000_001), 6);
            BigDecimal b = BigDecimal.valueOf(random.nextInt(20_000_001), 6);
            BigDecimal c = BigDecimal.valueOf(random.nextInt(201), 1);
            Comparison one = Comparison.of(List.of(points(a), points(b), points(c)), OF_TWENTY, TEN_PERCENT);
            assertThat(Comparison.of(List.of(points(c), points(a), points(b)), OF_TWENTY, TEN_PERCENT))
                    .isEqualTo(one);
            assertThat(one.mean()).isBetween(a.min(b).min(c), a.max(b).max(c));
            assertThat(one.within())
                    .isEqualTo(a.max(b).max(c).subtract(a.min(b).min(c)).compareTo(one.tolerance()) <= 0);
        }
    }

    private static Comparison compare(@Nullable String... points) {
        List<Score> scores = Arrays.stream(points)
                .map(p -> p == null ? Score.NOT_APPLICABLE : points(p))
                .toList();
        return Comparison.of(scores, OF_TWENTY, TEN_PERCENT);
    }

    private static Comparison comparison(@Nullable String mean, @Nullable String gap, boolean within) {
        return new Comparison(
                mean == null ? null : new BigDecimal(mean),
                gap == null ? null : new BigDecimal(gap),
                new BigDecimal("2"),
                within);
    }

    private static Score points(String points) {
        return points(new BigDecimal(points));
    }

    private static Score points(BigDecimal points) {
        return new Score.Points(points, null, List.of());
    }
}
