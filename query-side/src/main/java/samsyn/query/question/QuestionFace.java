package samsyn.query.question;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition;
import samsyn.query.area.QuestionRow.Progress;
import samsyn.query.area.Remark;
import samsyn.query.evidence.Link;

/**
 * A question as one audience may know it.
 *
 * @param scored ids of the evaluators who have a score in this round now, sorted; all that is known while blind
 * @param scores own scores that this audience may know
 */
public record QuestionFace(
        String area,
        Edition.Question question,
        int round,
        Progress progress,
        List<String> scored,
        List<OwnScore> scores,
        Agreement agreement,
        List<Link> links,
        List<Remark> remarks,
        @Nullable UUID selfDescription) {

    /** What is one evaluator's alone while the question is blind, and theirs among the rest after it. */
    public record Own(List<OwnScore> scores, List<Link> links, List<Remark> remarks) {}

    /** For everybody who may know what is disclosed. */
    public static QuestionFace open(QuestionSheet sheet) {
        return sheet.isDisclosed()
                ? face(sheet, disclosed(sheet), sheet.links(), sheet.remarks())
                : face(sheet, List.of(), List.of(), List.of());
    }

    /** For auditors: all there is, withdrawn scores included. */
    public static QuestionFace whole(QuestionSheet sheet) {
        return face(sheet, sheet.own().all(), sheet.links(), sheet.remarks());
    }

    /** For one evaluator. */
    public static Own own(QuestionSheet sheet, String evaluator) {
        return new Own(
                sheet.own().of(evaluator),
                sheet.links().stream()
                        .filter(l -> l.evaluator().id().equals(evaluator))
                        .toList(),
                sheet.remarks().stream()
                        .filter(r -> r.author().id().equals(evaluator))
                        .toList());
    }

    /** Scores as they were disclosed, those given later, and none that was withdrawn. */
    private static List<OwnScore> disclosed(QuestionSheet sheet) {
        return sheet.own().all().stream().filter(own -> own.score() != null).toList();
    }

    private static QuestionFace face(
            QuestionSheet sheet, List<OwnScore> scores, List<Link> links, List<Remark> remarks) {
        return new QuestionFace(
                sheet.area(),
                sheet.question(),
                sheet.round(),
                sheet.row().progress(),
                sheet.scored(),
                scores,
                sheet.agreement(),
                links,
                remarks,
                sheet.selfDescription());
    }
}
