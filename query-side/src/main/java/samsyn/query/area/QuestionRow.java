package samsyn.query.area;

import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.query.evidence.Support;
import samsyn.score.Score;

/**
 * A question at a glance.
 *
 * @param max points
 * @param scored ids of the evaluators who have scored it in this round, sorted
 * @param agreed the newest round's agreed score
 * @param support why that is marked, null if it rests on practice or follow-up
 */
public record QuestionRow(
        String code,
        String text,
        int max,
        int round,
        Progress progress,
        List<String> scored,
        @Nullable Score agreed,
        @Nullable Support support) {

    /** How far the judging of a question has come. */
    public enum Progress {
        /** Own scores are hidden from each other. */
        BLIND,
        /** Own scores are disclosed, and the team has yet to agree. */
        DISCLOSED,
        AGREED
    }
}
