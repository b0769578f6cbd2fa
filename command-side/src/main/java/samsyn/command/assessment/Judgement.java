package samsyn.command.assessment;

import java.math.BigDecimal;
import java.util.List;
import samsyn.score.Score.CriterionScore;

/** A score as someone gives it, before it is checked against the question. */
public sealed interface Judgement {

    /** Points with decimals. */
    record Points(BigDecimal value) implements Judgement {}

    /** Percent of the maximum with decimals. */
    record Percent(BigDecimal value) implements Judgement {}

    /** One judgement per criterion of the question. */
    record Criteria(List<CriterionScore> scores) implements Judgement {
        public Criteria {
            scores = List.copyOf(scores);
        }
    }

    /** The question does not apply to this unit. */
    record NotApplicable() implements Judgement {}

    /** The mean of the disclosed scores; only to be proposed, and only within tolerance. */
    record Mean() implements Judgement {}
}
