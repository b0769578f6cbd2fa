package samsyn.command.assessment;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import samsyn.edition.Edition.Criterion;
import samsyn.edition.Edition.Question;
import samsyn.score.Decimals;
import samsyn.score.Score;
import samsyn.score.Score.CriterionScore;
import samsyn.score.Score.Typed;
import samsyn.score.Score.Unit;

/** Turns what someone typed into an exact score of a question, or refuses it. */
final class Judging {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int POINT_DECIMALS = 6;
    private static final int PERCENT_DECIMALS = 4;

    private Judging() {}

    /** An own score: a question with criteria is judged criterion by criterion. */
    static Score own(Judgement judgement, Question question) {
        boolean typed = judgement instanceof Judgement.Points || judgement instanceof Judgement.Percent;
        if (typed && !question.criteria().isEmpty()) {
            throw Refused.because(Refusal.CRITERIA_REQUIRED, "score.criteria");
        }
        return of(judgement, question);
    }

    /** Any score of the question. */
    static Score of(Judgement judgement, Question question) {
        return switch (judgement) {
            case Judgement.Points(BigDecimal value) -> {
                check(value, BigDecimal.valueOf(question.max()), POINT_DECIMALS, "score.value");
                yield new Score.Points(value, new Typed(Unit.POINTS, whole(value)), List.of());
            }
            case Judgement.Percent(BigDecimal value) -> {
                check(value, HUNDRED, PERCENT_DECIMALS, "score.value");
                BigDecimal points = Decimals.percentOf(question.max(), value);
                yield new Score.Points(points, new Typed(Unit.PERCENT, whole(value)), List.of());
            }
            case Judgement.Criteria(List<CriterionScore> scores) -> criteria(scores, question);
            case Judgement.NotApplicable _ -> Score.NOT_APPLICABLE;
            case Judgement.Mean _ -> throw Refused.because(Refusal.MEAN_ONLY_PROPOSED, "score");
        };
    }

    /** Σ weight × percent / Σ weight of the maximum, divided once. */
    private static Score criteria(List<CriterionScore> scores, Question question) {
        if (question.criteria().isEmpty()) {
            throw Refused.because(Refusal.NO_CRITERIA_HERE, "score.criteria");
        }
        Map<String, BigDecimal> given = new HashMap<>();
        for (CriterionScore score : scores) {
            check(score.percent(), HUNDRED, PERCENT_DECIMALS, "score.criteria");
            if (given.put(score.criterion(), whole(score.percent())) != null) {
                throw Refused.because(Refusal.CRITERIA_INCOMPLETE, "score.criteria");
            }
        }
        BigDecimal weighted = ZERO;
        BigDecimal weights = ZERO;
        for (Criterion criterion : question.criteria()) {
            BigDecimal percent = given.get(criterion.code());
            if (percent == null || given.size() != question.criteria().size()) {
                throw Refused.because(Refusal.CRITERIA_INCOMPLETE, "score.criteria");
            }
            weighted = weighted.add(criterion.weight().multiply(percent));
            weights = weights.add(criterion.weight());
        }
        BigDecimal points =
                Decimals.divided(weighted.multiply(BigDecimal.valueOf(question.max())), weights.multiply(HUNDRED));
        List<CriterionScore> inOrder = question.criteria().stream()
                .map(c -> new CriterionScore(c.code(), given.getOrDefault(c.code(), ZERO)))
                .toList();
        return new Score.Points(points, null, inOrder);
    }

    private static void check(BigDecimal value, BigDecimal max, int decimals, String field) {
        if (value.signum() < 0) {
            throw Refused.because(Refusal.SCORE_BELOW_ZERO, field);
        }
        if (value.compareTo(max) > 0) {
            throw Refused.because(Refusal.SCORE_ABOVE_MAXIMUM, field);
        }
        // Trailing zeros count too: what is stored is what was typed, and a billion zeros would be stored as such.
        if (value.scale() > decimals) {
            throw Refused.because(Refusal.TOO_MANY_DECIMALS, field);
        }
    }

    /** As typed, but never in exponent form: an entry would give back another form than it was given. */
    private static BigDecimal whole(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
