package samsyn.command.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Judgement;
import samsyn.edge.problem.BadRequest;
import samsyn.score.Score.CriterionScore;
import samsyn.score.Score.Unit;

/** A score in a body: {@code unit} and {@code value}, or {@code criteria}, {@code notApplicable} or {@code mean}. */
record JudgementBody(
        @Nullable Unit unit,
        @Nullable BigDecimal value,
        @Nullable List<CriterionBody> criteria,
        @Nullable Boolean notApplicable,
        @Nullable Boolean mean) {

    record CriterionBody(
            @Nullable String criterion, @Nullable BigDecimal percent) {
        CriterionScore score() {
            return new CriterionScore(
                    Fields.line(criterion, "score.criteria.criterion"),
                    Fields.required(percent, "score.criteria.percent"));
        }
    }

    /**
     * The judgement.
     *
     * @throws BadRequest unless exactly one form is given
     */
    static Judgement judgement(@Nullable JudgementBody body) {
        JudgementBody given = Fields.required(body, "score");
        boolean applies = !Boolean.TRUE.equals(given.notApplicable);
        boolean mean = Boolean.TRUE.equals(given.mean);
        long forms = Stream.of(given.unit != null || given.value != null, given.criteria != null, !applies, mean)
                .filter(form -> form)
                .count();
        if (forms != 1) {
            throw new BadRequest(forms == 0 ? Fault.MISSING_MEMBER : Fault.WRONG_TYPE, "score");
        }
        if (!applies) {
            return new Judgement.NotApplicable();
        }
        if (mean) {
            return new Judgement.Mean();
        }
        if (given.criteria != null) {
            return new Judgement.Criteria(
                    given.criteria.stream().map(CriterionBody::score).toList());
        }
        BigDecimal value = Fields.required(given.value, "score.value");
        return Objects.requireNonNull(Fields.required(given.unit, "score.unit")) == Unit.POINTS
                ? new Judgement.Points(value)
                : new Judgement.Percent(value);
    }
}
