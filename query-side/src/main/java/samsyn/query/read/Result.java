package samsyn.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition.Policies.NotApplicable;
import samsyn.edition.Edition.Policies.Total;
import samsyn.event.AssessmentEvent.Label;
import samsyn.query.dossier.Support;
import samsyn.score.ResultTable;

/**
 * The result tables as their reader sees them: what is not agreed, or not for this reader, stands there as null.
 *
 * @param policy how the total is made
 * @param notApplicablePolicy what questions that do not apply do to the maximum
 */
@JsonInclude(Include.ALWAYS)
public record Result(
        @Nullable Integer achieved,
        int max,
        @Nullable Integer percent,
        @Nullable BigDecimal exact,
        Total policy,
        NotApplicable notApplicablePolicy,

        @JsonInclude(Include.NON_NULL) @Nullable Integer byOtherPolicy,

        List<Label> labels,
        List<AreaResult> areas) {

    /** One area's total and its questions. */
    @JsonInclude(Include.ALWAYS)
    public record AreaResult(
            String code,
            String name,
            @Nullable Integer achieved,
            int max,
            @Nullable Integer percent,
            @Nullable BigDecimal exact,
            List<QuestionResult> questions) {}

    /** One question; {@code support} marks a score that rests on no practice or follow-up. */
    @JsonInclude(Include.ALWAYS)
    public record QuestionResult(
            String code,
            String text,
            @Nullable Integer achieved,
            int max,
            @Nullable Integer percent,
            @Nullable BigDecimal exact,

            @JsonInclude(Include.NON_NULL) @Nullable Boolean notApplicable,

            @JsonInclude(Include.NON_NULL) @Nullable Support support) {}

    static Result of(Results.Tables tables, List<Label> labels) {
        Map<String, Support> marks = tables.marks();
        ResultTable table = tables.table();
        return new Result(
                table.achieved(),
                table.max(),
                table.percent(),
                table.exact(),
                table.policy(),
                tables.notApplicable(),
                table.byOtherPolicy(),
                labels,
                table.areas().stream().map(a -> area(a, marks)).toList());
    }

    private static AreaResult area(ResultTable.AreaRow row, Map<String, Support> marks) {
        return new AreaResult(
                row.code(),
                row.name(),
                row.achieved(),
                row.max(),
                row.percent(),
                row.exact(),
                row.questions().stream().map(q -> question(q, marks)).toList());
    }

    private static QuestionResult question(ResultTable.QuestionRow row, Map<String, Support> marks) {
        return new QuestionResult(
                row.code(),
                row.text(),
                row.achieved(),
                row.max(),
                row.percent(),
                row.exact(),
                row.notApplicable(),
                marks.get(row.code()));
    }
}
