package samsyn.query.projection;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.AssessmentCancelled;
import samsyn.event.AssessmentEvent.AssessmentFinished;
import samsyn.event.AssessmentEvent.AssessmentReopened;
import samsyn.event.AssessmentEvent.ClosingEvent;
import samsyn.event.AssessmentEvent.ConsensusConfirmed;
import samsyn.event.AssessmentEvent.ConsensusDeclined;
import samsyn.event.AssessmentEvent.ConsensusProposed;
import samsyn.event.AssessmentEvent.ConsensusReached;
import samsyn.event.AssessmentEvent.EvidenceEvent;
import samsyn.event.AssessmentEvent.QuestionReopened;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.RemarkMade;
import samsyn.event.AssessmentEvent.RemarkResolved;
import samsyn.event.AssessmentEvent.ReviewEvent;
import samsyn.event.AssessmentEvent.ScoreRevised;
import samsyn.event.AssessmentEvent.ScoreWithdrawn;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.event.AssessmentEvent.ScoringEvent;
import samsyn.event.AssessmentEvent.SettingUpEvent;
import samsyn.event.AssessmentEvent.WritingEvent;
import samsyn.query.dossier.Circumstance;
import samsyn.query.dossier.Dossier;
import samsyn.query.dossier.QuestionFile;
import samsyn.query.dossier.Support;
import samsyn.query.face.ScoreMark;

/** Which of the scores that an entry holds are marked, by what is true with that entry. */
record ScoreMarks(Dossier after) {

    /** Each comes of entries on the scored question alone, so whoever may see the score may see the mark. */
    List<ScoreMark> of(AssessmentEvent event) {
        Stream<ScoreMark> marks = switch (event) {
            case ScoringEvent e -> scoring(e);
            case ClosingEvent e -> closing(e);
            case SettingUpEvent _, EvidenceEvent _, WritingEvent _, ReviewEvent _ -> Stream.empty();
        };
        return marks.toList();
    }

    private Stream<ScoreMark> scoring(ScoringEvent event) {
        return switch (event) {
            case QuestionScored e -> own(e.question(), e.round(), e.evaluator());
            case ScoreRevised e -> own(e.question(), e.round(), e.evaluator());
            case ScoresDisclosed e ->
                e.scores().stream().flatMap(score -> own(e.question(), e.round(), score.evaluator()));
            case ConsensusProposed e ->
                team(e.question(), after.question(e.question()).support(e.score()));
            case ConsensusReached e ->
                team(e.question(), after.question(e.question()).support(e.score()));
            case ScoreWithdrawn _, ConsensusConfirmed _, ConsensusDeclined _ -> Stream.empty();
            case QuestionReopened _, RemarkMade _, RemarkResolved _ -> Stream.empty();
        };
    }

    private Stream<ScoreMark> closing(ClosingEvent event) {
        return switch (event) {
            case AssessmentFinished _ ->
                after.questions().values().stream().flatMap(file -> team(file.code(), file.support()));
            case AssessmentReopened _, AssessmentCancelled _ -> Stream.empty();
        };
    }

    private Stream<ScoreMark> own(String question, int round, String evaluator) {
        QuestionFile file = after.question(question);
        return file.own().in(round, evaluator).stream()
                .flatMap(own ->
                        mark(question, evaluator, own.support(file.allLinks()), own.circumstance(file.agreement())));
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
