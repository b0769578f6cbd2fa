package samsyn.command.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.AssessmentCommand.ConfirmConsensus;
import samsyn.command.assessment.AssessmentCommand.DeclineConsensus;
import samsyn.command.assessment.AssessmentCommand.ProposeConsensus;
import samsyn.command.assessment.AssessmentCommand.ReopenQuestion;
import samsyn.command.assessment.QuestionState.Disclosure;
import samsyn.command.assessment.QuestionState.Proposal;
import samsyn.event.AreaContent;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.ConsensusConfirmed;
import samsyn.event.AssessmentEvent.ConsensusDeclined;
import samsyn.event.AssessmentEvent.ConsensusProposed;
import samsyn.event.AssessmentEvent.ConsensusReached;
import samsyn.event.AssessmentEvent.QuestionReopened;
import samsyn.score.Comparison;
import samsyn.score.Score;

/** Agreeing on one score: one proposes, every other active evaluator confirms; nothing is agreed by itself. */
final class Agreeing {

    private Agreeing() {}

    /** Where agreeing on a question stands, as told to whoever saw it stand elsewhere. */
    record Agreement(int round, @Nullable Proposal proposal, AreaContent.@Nullable Agreed agreed) {}

    static List<AssessmentEvent> propose(ProposeConsensus c, Opened s, Person who) {
        Demand.evaluatorAtWork(who, s);
        QuestionState q = Demand.question(c.question(), s);
        if (q.disclosure() == null) {
            throw Refused.because(Refusal.NOT_YET_DISCLOSED);
        }
        if (q.agreed() != null) {
            throw Refused.because(Refusal.ALREADY_AGREED);
        }
        if (s.team().evaluators().size() < 2) {
            throw Refused.because(Refusal.TOO_FEW_EVALUATORS);
        }
        seen(c.seen(), q);
        Score score =
                c.judgement() instanceof Judgement.Mean ? mean(q) : Judging.of(c.judgement(), Scoring.question(s, q));
        boolean mean = q.round() == 1 && isDefault(score, q.disclosure());
        String reason = mean && (c.reason() == null || c.reason().isBlank()) ? null : Demand.reason(c.reason());
        Demand.fresh(c.proposal(), s, "proposal");
        return List.of(new ConsensusProposed(c.proposal(), q.code(), q.round(), who.id(), score, mean, reason));
    }

    static List<AssessmentEvent> confirm(ConfirmConsensus c, Opened s, Person who) {
        Demand.evaluatorAtWork(who, s);
        QuestionState q = Demand.question(c.question(), s);
        Proposal proposal = open(c.proposal(), q, who);
        if (proposal.confirmed().contains(who.id())) {
            throw Refused.because(Refusal.ALREADY_CONFIRMED);
        }
        List<AssessmentEvent> events = new ArrayList<>();
        events.add(new ConsensusConfirmed(proposal.id(), q.code(), who.id()));
        Set<String> agreeing = new HashSet<>(proposal.confirmed());
        agreeing.add(who.id());
        if (agreeing.containsAll(s.team().evaluators())) {
            events.add(new ConsensusReached(
                    proposal.id(),
                    q.code(),
                    q.round(),
                    proposal.score(),
                    s.team().evaluators()));
        }
        return events;
    }

    static List<AssessmentEvent> decline(DeclineConsensus c, Opened s, Person who) {
        Demand.evaluatorAtWork(who, s);
        QuestionState q = Demand.question(c.question(), s);
        Proposal proposal = open(c.proposal(), q, who);
        return List.of(new ConsensusDeclined(proposal.id(), q.code(), who.id(), Demand.reason(c.reason())));
    }

    static List<AssessmentEvent> reopen(ReopenQuestion c, Opened s, Person who) {
        Demand.evaluatorAtWork(who, s);
        QuestionState q = Demand.question(c.question(), s);
        if (q.agreed() == null) {
            throw Refused.because(Refusal.NOT_AGREED);
        }
        seen(c.seen(), q);
        return List.of(new QuestionReopened(q.code(), q.round() + 1, Demand.reason(c.reason())));
    }

    private static Proposal open(UUID id, QuestionState q, Person who) {
        Proposal proposal = q.proposal();
        if (proposal == null || !proposal.id().equals(id)) {
            throw Refused.because(Refusal.NO_SUCH_PROPOSAL, "proposal");
        }
        if (proposal.by().equals(who.id())) {
            throw Refused.because(Refusal.OWN_PROPOSAL);
        }
        return proposal;
    }

    private static void seen(@Nullable Integer seen, QuestionState q) {
        Demand.seen(seen, q.agreementVersion(), new Agreement(q.round(), q.proposal(), q.agreed()));
    }

    private static Score mean(QuestionState q) {
        Comparison compared = Objects.requireNonNull(q.disclosure()).comparison();
        if (q.round() > 1 || !compared.within()) {
            throw Refused.because(Refusal.OUTSIDE_TOLERANCE, "score");
        }
        if (compared.mean() == null) {
            throw Refused.because(Refusal.ALL_SAY_NOT_APPLICABLE, "score");
        }
        return new Score.Points(compared.mean(), null, List.of());
    }

    /** What the team may accept without a reason: the mean within tolerance, or what all say does not apply. */
    private static boolean isDefault(Score score, Disclosure disclosure) {
        var mean = disclosure.comparison().mean();
        return disclosure.comparison().within()
                && switch (score) {
                    case Score.Points p -> mean != null && p.points().compareTo(mean) == 0;
                    case Score.NotApplicable _ -> mean == null;
                };
    }
}
