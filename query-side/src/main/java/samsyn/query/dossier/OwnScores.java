package samsyn.query.dossier;

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
import samsyn.score.Score;

/** The own scores of a question: for each evaluator and round the one that stands, by round and evaluator. */
public record OwnScores(List<OwnScore> all) {

    static final OwnScores NONE = new OwnScores(List.of());

    private static final Comparator<OwnScore> ORDER = Comparator.comparingInt(OwnScore::round)
            .thenComparing(own -> own.evaluator().id());

    OwnScores with(QuestionScored e, Envelope envelope) {
        return with(new OwnScore(
                e.round(),
                nextVersion(e.evaluator()),
                e.score(),
                e.rationale(),
                e.links(),
                e.independent(),
                Said.in(envelope)));
    }

    OwnScores with(ScoreRevised e, Envelope envelope) {
        return with(new OwnScore(
                e.round(),
                nextVersion(e.evaluator()),
                e.score(),
                e.rationale(),
                e.links(),
                wasIndependent(e.round(), e.evaluator()),
                Said.in(envelope)));
    }

    OwnScores with(ScoreWithdrawn e, Envelope envelope) {
        @Nullable Score none = null;
        @Nullable Text silent = null;
        return with(new OwnScore(
                e.round(),
                nextVersion(e.evaluator()),
                none,
                silent,
                List.of(),
                wasIndependent(e.round(), e.evaluator()),
                Said.in(envelope)));
    }

    /** Ids of those who have a score in that round now, sorted. */
    public List<String> scored(int round) {
        return all.stream()
                .filter(own -> own.round() == round && own.score() != null)
                .map(own -> own.evaluator().id())
                .sorted()
                .toList();
    }

    /** Those of one evaluator. */
    public List<OwnScore> of(String evaluator) {
        return all.stream().filter(own -> own.isBy(evaluator)).toList();
    }

    /** That evaluator's score in that round, withdrawn or not. */
    public Optional<OwnScore> in(int round, String evaluator) {
        return all.stream()
                .filter(own -> own.round() == round && own.isBy(evaluator))
                .findFirst();
    }

    private boolean wasIndependent(int round, String evaluator) {
        return in(round, evaluator).map(OwnScore::independent).orElse(false);
    }

    private int nextVersion(String evaluator) {
        return of(evaluator).stream().mapToInt(OwnScore::version).max().orElse(0) + 1;
    }

    private OwnScores with(OwnScore now) {
        List<OwnScore> next = new ArrayList<>(all);
        next.removeIf(
                own -> own.round() == now.round() && own.isBy(now.evaluator().id()));
        next.add(now);
        next.sort(ORDER);
        return new OwnScores(List.copyOf(next));
    }
}
