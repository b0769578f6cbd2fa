package samsyn.query.result;

import java.util.List;
import java.util.Map;
import samsyn.edition.Edition;
import samsyn.edition.Edition.Policies.NotApplicable;
import samsyn.event.AssessmentEvent.Label;
import samsyn.query.evidence.Support;
import samsyn.score.ResultTable;
import samsyn.score.Score;

/**
 * The result tables as one audience may know them.
 *
 * @param notApplicable what questions that do not apply do to the maximum
 * @param support agreed scores above zero that rest on no practice or follow-up
 */
public record ResultSheet(ResultTable table, NotApplicable notApplicable, List<Label> labels, List<Mark> support) {

    /** A question whose agreed score is marked. */
    public record Mark(String question, Support support) {}

    /**
     * Makes the tables from what this audience may know to be agreed.
     *
     * @param agreed agreed score by question code
     */
    public static ResultSheet of(Edition edition, List<Label> labels, Map<String, Score> agreed, List<Mark> marks) {
        return new ResultSheet(
                ResultTable.of(edition, agreed), edition.policies().notApplicable(), labels, marks);
    }
}
