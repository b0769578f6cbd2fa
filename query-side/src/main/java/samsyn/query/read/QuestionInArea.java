package samsyn.query.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition;
import samsyn.query.dossier.QuestionFile.Judging;
import samsyn.query.dossier.Support;
import samsyn.query.face.Rows.Row;
import samsyn.score.Score;

/**
 * A question at a glance.
 *
 * @param max points
 * @param scored ids of the evaluators who have scored it in this round, sorted
 * @param agreed the newest round's agreed score
 * @param support why that is marked, null if it rests on practice or follow-up
 */
public record QuestionInArea(
        String code,
        String text,
        int max,
        int round,
        Judging progress,
        List<String> scored,
        @Nullable Score agreed,
        @Nullable Support support) {

    static QuestionInArea of(Edition.Question question, Row row) {
        return new QuestionInArea(
                question.code(),
                question.text(),
                question.max(),
                row.round(),
                row.progress(),
                row.scored(),
                row.agreed(),
                row.support());
    }
}
