package samsyn.query.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.ScoreRevised;
import samsyn.event.AssessmentEvent.ScoreWithdrawn;
import samsyn.event.Envelope;
import samsyn.event.Text;
import samsyn.query.reader.Person;
import samsyn.score.Score;

/** The own scores of a question: for each evaluator and round the one that stands, by round and evaluator. */
public record OwnScores(List<OwnScore> all) {

    static final OwnScores NONE = new OwnScores(List.of());

    private static final Comparator<OwnScore> ORDER = Comparator.comparingInt(OwnScore::round)
            .thenComparing(own -> own.evaluator().id());

    OwnScores with(QuestionScored e, Envelope envelope) {
        return with(new OwnScore(
                person(e.evaluator(), envelope),
                e.round(),
                nextVersion(e.evaluator()),
                e.score(),
                e.rationale(),
                e.links(),
                e.independent(),
                envelope.recordedAt()));
    }

    OwnScores with(ScoreRevised e, Envelope envelope) {
        return with(new OwnScore(
                person(e.evaluator(), envelope),
                e.round(),
                nextVersion(e.evaluator()),
                e.score(),
                e.rationale(),
                e.links(),
                in(e.round(), e.evaluator()).map(OwnScore::independent).orElse(false),
                envelope.recordedAt()));
    }

    OwnScores with(ScoreWithdrawn e, Envelope envelope) {
        @Nullable Score none = null;
        @Nullable Text silent = null;
        return with(new OwnScore(
                person(e.evaluator(), envelope),
                e.round(),
                nextVersion(e.evaluator()),
                none,
                silent,
                List.of(),
                in(e.round(), e.evaluator()).map(OwnScore::independent).orElse(false),
                envelope.recordedAt()));
    }

    /** The newest of an evaluator's own scores, withdrawn or not. */
    Optional<OwnScore> newest(String evaluator) {
        return all.stream()
                .filter(own -> own.evaluator().id().equals(evaluator))
                .max(Comparator.comparingInt(OwnScore::version));
    }

    /** Ids of those who have a score in that round now, sorted. */
    List<String> scored(int round) {
        return all.stream()
                .filter(own -> own.round() == round && own.score() != null)
                .map(own -> own.evaluator().id())
                .sorted()
                .toList();
    }

    List<OwnScore> of(String evaluator) {
        return all.stream()
                .filter(own -> own.evaluator().id().equals(evaluator))
                .toList();
    }

    /** That evaluator's score in that round, withdrawn or not. */
    public Optional<OwnScore> in(int round, String evaluator) {
        return all.stream().filter(own -> own.by(evaluator, round)).findFirst();
    }

    private int nextVersion(String evaluator) {
        return newest(evaluator).map(OwnScore::version).orElse(0) + 1;
    }

    private OwnScores with(OwnScore now) {
        List<OwnScore> next = new ArrayList<>(all);
        next.removeIf(own -> own.by(now.evaluator().id(), now.round()));
        next.add(now);
        next.sort(ORDER);
        return new OwnScores(List.copyOf(next));
    }

    private static Person person(String evaluator, Envelope envelope) {
        return new Person(evaluator, envelope.actor().name());
    }
}
