package samsyn.query.face;

import java.util.List;
import samsyn.query.dossier.Agreement;
import samsyn.query.dossier.OwnScore;
import samsyn.query.dossier.QuestionFile;

/**
 * What a reader may know of the judging of a question.
 *
 * @param scores own scores, withdrawn ones included
 */
public record QuestionFace(int round, List<OwnScore> scores, Agreement agreement) {

    /** Of a question of which the reader knows nothing. */
    public static final QuestionFace BLIND = new QuestionFace(1, List.of(), Agreement.NONE);

    static QuestionFace whole(QuestionFile question) {
        return new QuestionFace(question.round(), question.own().all(), question.agreement());
    }

    /** What that evaluator alone knows of it while it is blind. */
    static QuestionFace alone(QuestionFile question, String evaluator) {
        return new QuestionFace(question.round(), question.own().of(evaluator), question.agreement());
    }
}
