package samsyn.query.face;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.query.dossier.AreaFile;
import samsyn.query.dossier.AreaReview;
import samsyn.query.dossier.Dossier;
import samsyn.query.dossier.QuestionFile;
import samsyn.query.dossier.QuestionFile.Judging;
import samsyn.query.dossier.Support;
import samsyn.score.Score;

/**
 * An area at a glance: where its review stands, and a row for each of its questions that anything has happened to.
 *
 * @param voided true if its approval fell since its content changed
 * @param known false for readers who may not know how far its questions are
 * @param questions by code
 */
public record Rows(AreaReview.Status status, boolean voided, boolean known, Map<String, Row> questions) {

    /** Of an area that nothing has happened to. */
    public static final Rows UNTOUCHED = new Rows(AreaReview.Status.IN_WORK, false, true, Map.of());

    /** Of an area that reviewers know nothing of. */
    public static final Rows HIDDEN = new Rows(AreaReview.Status.IN_WORK, false, false, Map.of());

    /**
     * A question at a glance.
     *
     * @param scored ids of the evaluators who have scored it in this round, sorted
     * @param agreed the newest round's agreed score
     * @param support why that is marked, null if it rests on practice or follow-up
     * @param selfDescription id of the unit's own answer
     */
    public record Row(
            int round,
            Judging progress,
            List<String> scored,
            @Nullable Score agreed,
            @Nullable Support support,
            @Nullable UUID selfDescription) {
        /** Of a question that nothing has happened to. */
        public static final Row UNTOUCHED = new Row(1, Judging.BLIND, List.of(), null, null, null);

        static Row of(QuestionFile question) {
            var agreed = question.agreed();
            return new Row(
                    question.round(),
                    question.progress(),
                    question.scored(),
                    agreed == null ? null : agreed.score(),
                    question.support(),
                    question.selfDescription());
        }
    }

    static Rows of(AreaFile area, Dossier dossier) {
        Map<String, Row> rows = new LinkedHashMap<>();
        dossier.questionsIn(area).forEach(question -> {
            Row row = Row.of(question);
            if (!row.equals(Row.UNTOUCHED)) {
                rows.put(question.code(), row);
            }
        });
        return new Rows(area.review().status(), area.review().voided(), true, rows);
    }

    /** That question's row. */
    public Row row(String question) {
        return questions.getOrDefault(question, Row.UNTOUCHED);
    }

    /** How many of its questions are agreed. */
    public int agreed() {
        return (int) questions.values().stream()
                .filter(row -> row.progress() == Judging.AGREED)
                .count();
    }

    /** How many of its questions are disclosed, the agreed ones among them. */
    public int disclosed() {
        return (int) questions.values().stream()
                .filter(row -> row.progress() != Judging.BLIND)
                .count();
    }
}
