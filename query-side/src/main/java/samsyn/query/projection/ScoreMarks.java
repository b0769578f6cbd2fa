package samsyn.query.projection;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.*;
import samsyn.query.evidence.Support;
import samsyn.query.history.ScoreMark;
import samsyn.query.question.Circumstance;
import samsyn.query.question.QuestionSheet;

/** Which of the scores that an entry holds are marked, by what is true with that entry. */
record ScoreMarks(Dossier after) {

    /** Each comes of entries on the scored question alone, so whoever may see the score may see the mark. */
    List<ScoreMark> of(AssessmentEvent event) {
        Stream<ScoreMark> marks = switch (event) {
            case QuestionScored e -> own(e.question(), e.round(), e.evaluator());
            case ScoreRevised e -> own(e.question(), e.round(), e.evaluator());
            case ScoresDisclosed e ->
                e.scores().stream().flatMap(score -> own(e.question(), e.round(), score.evaluator()));
            case ConsensusProposed e ->
                team(e.question(), after.question(e.question()).support(e.score()));
            case ConsensusReached e ->
                team(e.question(), after.question(e.question()).support(e.score()));
            case AssessmentFinished _ ->
                after.questions().values().stream().flatMap(sheet -> team(sheet.code(), sheet.support()));
            case AssessmentEvent _ -> Stream.empty();
        };
        return marks.toList();
    }

    private Stream<ScoreMark> own(String question, int round, String evaluator) {
        QuestionSheet sheet = after.question(question);
        return sheet.own().in(round, evaluator).stream()
                .flatMap(own ->
                        mark(question, evaluator, own.support(sheet.links()), own.circumstance(sheet.agreement())));
    }

    private static Stream<ScoreMark> team(String question, @Nullable Support support) {
        return mark(question, null, support, null);
    }

    private static Stream<ScoreMark> mark(
            String question,
            @Nullable String evaluator,
            @Nullable Support support,
            @Nullable Circumstance circumstance) {
        return support == null && circumstance == null
                ? Stream.empty()
                : Stream.of(new ScoreMark(question, evaluator, support, circumstance));
    }
}
