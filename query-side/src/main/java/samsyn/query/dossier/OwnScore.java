package samsyn.query.dossier;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.Text;
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
        int round,
        int version,
        @Nullable Score score,
        @Nullable Text rationale,
        List<UUID> links,
        boolean independent,
        Said said) {

    public Person evaluator() {
        return said.by();
    }

    /** Why it is marked, by those of the known links that it rests on. */
    public @Nullable Support support(Stream<Link> known) {
        return Support.of(score, links.isEmpty() ? Stream.of() : known.filter(link -> links.contains(link.id())));
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
        return agreement.leavesOut(evaluator().id()) ? Circumstance.RELEASED : null;
    }

    public boolean isBy(String person) {
        return evaluator().id().equals(person);
    }
}
