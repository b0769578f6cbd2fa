package samsyn.query.question;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.Text;
import samsyn.query.evidence.Link;
import samsyn.query.evidence.Support;
import samsyn.query.reader.Person;
import samsyn.score.Score;

/**
 * One evaluator's own score in one round, as it stands.
 *
 * @param version how often this evaluator has scored, revised or withdrawn on this question
 * @param score null when withdrawn, which is not the same as never given
 * @param links ids of the links that it rests on
 * @param independent false if a colleague's score could be seen when it was given
 */
public record OwnScore(
        Person evaluator,
        int round,
        int version,
        @Nullable Score score,
        @Nullable Text rationale,
        List<UUID> links,
        boolean independent,
        Instant at) {

    /** Why it is marked, by those of the known links that it rests on. */
    public @Nullable Support support(Collection<Link> known) {
        return Support.of(
                score, known.stream().filter(link -> links.contains(link.id())).toList());
    }

    /** What must be known of how it came about. */
    public @Nullable Circumstance circumstance(Agreement agreement) {
        if (score == null) {
            return null;
        }
        if (round > 1) {
            return Circumstance.NOT_BLIND;
        }
        if (!independent) {
            return Circumstance.NOT_INDEPENDENT;
        }
        return agreement.leavesOut(evaluator.id()) ? Circumstance.RELEASED : null;
    }

    boolean by(String person, int inRound) {
        return evaluator.id().equals(person) && round == inRound;
    }
}
