package samsyn.query.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.ConsensusConfirmed;
import samsyn.event.AssessmentEvent.ConsensusDeclined;
import samsyn.event.AssessmentEvent.ConsensusProposed;
import samsyn.event.AssessmentEvent.ConsensusReached;
import samsyn.event.AssessmentEvent.Disclosed;
import samsyn.event.AssessmentEvent.QuestionReopened;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.event.Envelope;
import samsyn.score.Score;

/**
 * What came of the own scores: their disclosure, proposals, the scores agreed on.
 *
 * @param agreed one for every round that ended in agreement, oldest first
 * @param reopenings one for every further round, oldest first
 * @param version how often anything happened to disclosure, proposals and agreement
 */
public record Agreement(
        @Nullable Disclosure disclosure,
        @Nullable Proposal proposal,
        @Nullable Decline declined,
        List<Agreed> agreed,
        List<Reopening> reopenings,
        int version) {

    public static final Agreement NONE = new Agreement(null, null, null, List.of(), List.of(), 0);

    /** All own scores at once; mean, gap and tolerance in points. */
    public record Disclosure(
            List<Disclosed> scores,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal gap,
            BigDecimal tolerance,
            boolean within,
            Said said) {}

    /** The open proposal and the ids of those who agree to it. */
    public record Proposal(
            UUID id, Score score, boolean mean, @Nullable String reason, List<String> confirmed, Said said) {}

    /** Why the proposal before was declined. */
    public record Decline(String reason, Score score, Said said) {}

    /** A score that all then active evaluators agreed on. */
    public record Agreed(int round, Score score, @Nullable String reason, List<String> members, Said said) {}

    /** Why a further round was begun. */
    public record Reopening(int round, String reason, Said said) {}

    /** The agreed score of that round. */
    public @Nullable Agreed agreedIn(int round) {
        return agreed.isEmpty() || agreed.getLast().round() != round ? null : agreed.getLast();
    }

    /** Whether that evaluator's score was shown but not counted, since they had left the team. */
    boolean leavesOut(String evaluator) {
        return disclosure != null
                && disclosure.scores().stream().anyMatch(d -> d.evaluator().equals(evaluator) && !d.counted());
    }

    Agreement disclosed(ScoresDisclosed e, Envelope envelope) {
        Disclosure now =
                new Disclosure(e.scores(), e.mean(), e.gap(), e.tolerance(), e.withinTolerance(), Said.in(envelope));
        return new Agreement(now, proposal, declined, agreed, reopenings, version + 1);
    }

    Agreement proposed(ConsensusProposed e, Envelope envelope) {
        Proposal next =
                new Proposal(e.proposal(), e.score(), e.mean(), e.reason(), List.of(e.evaluator()), Said.in(envelope));
        return new Agreement(disclosure, next, null, agreed, reopenings, version + 1);
    }

    Agreement confirmed(ConsensusConfirmed e) {
        Proposal p = Objects.requireNonNull(proposal);
        List<String> confirmed = Stream.concat(p.confirmed().stream(), Stream.of(e.evaluator()))
                .distinct()
                .toList();
        Proposal next = new Proposal(p.id(), p.score(), p.mean(), p.reason(), confirmed, p.said());
        return new Agreement(disclosure, next, declined, agreed, reopenings, version + 1);
    }

    Agreement declined(ConsensusDeclined e, Envelope envelope) {
        Decline why = new Decline(e.reason(), Objects.requireNonNull(proposal).score(), Said.in(envelope));
        return new Agreement(disclosure, null, why, agreed, reopenings, version + 1);
    }

    /** Whoever comes or goes as evaluator changes who must agree, so an open proposal lapses. */
    Agreement lapsed() {
        return proposal == null ? this : new Agreement(disclosure, null, declined, agreed, reopenings, version + 1);
    }

    Agreement reached(ConsensusReached e, Envelope envelope) {
        String reason = proposal == null ? null : proposal.reason();
        Agreed now = new Agreed(e.round(), e.score(), reason, e.members(), Said.in(envelope));
        return new Agreement(disclosure, null, null, and(agreed, now), reopenings, version + 1);
    }

    Agreement reopened(QuestionReopened e, Envelope envelope) {
        Reopening why = new Reopening(e.round(), e.reason(), Said.in(envelope));
        return new Agreement(disclosure, null, null, agreed, and(reopenings, why), version + 1);
    }

    private static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
