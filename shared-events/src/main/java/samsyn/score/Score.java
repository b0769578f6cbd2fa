package samsyn.score;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A judgement of one question: exact points, or not applicable, which is neither zero nor unscored. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Score.Points.class), @JsonSubTypes.Type(Score.NotApplicable.class)})
public sealed interface Score {

    /** Points given, or null where the question does not apply. */
    default @Nullable BigDecimal pointsOrNull() {
        return this instanceof Points given ? given.points() : null;
    }

    /**
     * Exact points of a question, with what was typed.
     *
     * @param points exact points, 0..the question's maximum, without trailing zeros
     * @param typed value and unit as typed, absent where criteria were judged
     * @param criteria one judgement per criterion, in the edition's order, empty where the question has none
     */
    record Points(BigDecimal points, @Nullable Typed typed, List<CriterionScore> criteria) implements Score {
        public Points {
            points = Decimals.plain(points);
            criteria = List.copyOf(criteria);
        }
    }

    /** The question does not apply to this unit; the reason stands in the rationale. */
    record NotApplicable(boolean notApplicable) implements Score {
        public NotApplicable {
            if (!notApplicable) {
                throw new IllegalArgumentException("notApplicable is true or left out.");
            }
        }
    }

    /** The one judgement that gives no points and is not zero. */
    NotApplicable NOT_APPLICABLE = new NotApplicable(true);

    /** A number as the evaluator typed it. */
    record Typed(Unit unit, BigDecimal value) {}

    /** How one criterion was judged. */
    record CriterionScore(String criterion, BigDecimal percent) {}

    /** What a typed number counts. */
    enum Unit {
        POINTS,
        PERCENT
    }
}
