package samsyn.query.page;

import static samsyn.query.page.Hammaro.EDITION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import samsyn.edition.Edition;
import samsyn.query.dossier.AreaReview.Status;
import samsyn.query.dossier.QuestionFile.Judging;
import samsyn.query.dossier.Support;
import samsyn.query.face.Rows;
import samsyn.query.face.Rows.Row;
import samsyn.score.Score;

/** How far areas have come, by code: assessments that are begun, nearly done, or hidden in part. */
final class SampleRows {

    private static final Map<String, Support> MARKS = Map.of("1.5", Support.NO_EVIDENCE, "4.6", Support.PLANS_ONLY);

    private SampleRows() {}

    static Map<String, Rows> begun() {
        return of(Map.of(), _ -> Status.IN_WORK);
    }

    static Map<String, Rows> nearlyDone() {
        return of(Hammaro.scores(), area -> area.compareTo("6") > 0 ? Status.SUBMITTED : Status.APPROVED);
    }

    static Map<String, Rows> approved(Map<String, Score> agreed) {
        return of(agreed, _ -> Status.APPROVED);
    }

    /** Two areas approved, one with the reviewers, one given back, one changed after it was approved. */
    static Map<String, Rows> ofEveryState() {
        Map<String, Rows> rows = of(
                without(Hammaro.scores(), "4.3", "4.4", "4.5", "4.6", "8.2", "8.3", "8.4", "8.5", "8.6"),
                area -> switch (area) {
                    case "2", "3" -> Status.APPROVED;
                    case "5" -> Status.SUBMITTED;
                    case "6" -> Status.RETURNED;
                    default -> Status.IN_WORK;
                });
        rows.computeIfPresent("1", (_, area) -> new Rows(area.status(), true, true, area.questions()));
        return rows;
    }

    /** Areas 4 and 8 go on, 8.6 does not apply and 7 is not to be seen. */
    static Map<String, Rows> hiddenInPart() {
        Map<String, Score> agreed = without(Hammaro.scores(), "4.4", "4.5", "8.3", "8.4");
        Map<String, Rows> rows = of(notApplicable(agreed, "8.6"), _ -> Status.IN_WORK);
        rows.put("7", Rows.HIDDEN);
        return rows;
    }

    static Map<String, Score> notApplicable(Map<String, Score> scores, String question) {
        Map<String, Score> changed = new HashMap<>(scores);
        changed.put(question, Score.NOT_APPLICABLE);
        return changed;
    }

    private static Map<String, Score> without(Map<String, Score> scores, String... questions) {
        Map<String, Score> fewer = new HashMap<>(scores);
        List.of(questions).forEach(fewer::remove);
        return fewer;
    }

    private static Map<String, Rows> of(Map<String, Score> agreed, Function<String, Status> status) {
        Map<String, Rows> rows = new HashMap<>();
        for (Edition.Area area : EDITION.areas()) {
            Map<String, Row> questions = area.questions().stream()
                    .map(Edition.Question::code)
                    .filter(agreed::containsKey)
                    .collect(Collectors.toMap(
                            code -> code,
                            code -> new Row(1, Judging.AGREED, List.of(), agreed.get(code), MARKS.get(code), null)));
            rows.put(area.code(), new Rows(status.apply(area.code()), false, true, questions));
        }
        return rows;
    }
}
