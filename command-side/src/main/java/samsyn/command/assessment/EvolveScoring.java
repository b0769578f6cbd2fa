package samsyn.command.assessment;

import java.util.List;
import java.util.Set;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.Judged.Remark;
import samsyn.command.assessment.QuestionState.Disclosure;
import samsyn.command.assessment.QuestionState.Proposal;
import samsyn.command.assessment.Reviewed.AreaState;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.event.AreaContent.Agreed;
import samsyn.event.AssessmentEvent.ConsensusConfirmed;
import samsyn.event.AssessmentEvent.ConsensusDeclined;
import samsyn.event.AssessmentEvent.ConsensusProposed;
import samsyn.event.AssessmentEvent.ConsensusReached;
import samsyn.event.AssessmentEvent.QuestionReopened;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.RemarkMade;
import samsyn.event.AssessmentEvent.RemarkResolved;
import samsyn.event.AssessmentEvent.ScoreRevised;
import samsyn.event.AssessmentEvent.ScoreWithdrawn;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.event.AssessmentEvent.ScoringEvent;
import samsyn.score.Comparison;

/** The assessment after a question was scored, agreed on, taken up again, or remarked on. */
final class EvolveScoring {

    private EvolveScoring() {}

    static Opened evolve(Opened s, ScoringEvent event) {
        return switch (event) {
            case QuestionScored e -> {
                QuestionState q = Expect.question(s, e);
                yield judged(s, q.withOwn(e.evaluator(), e.round(), e.score(), e.rationale(), e.links()));
            }
            case ScoreRevised e -> {
                QuestionState q = Expect.question(s, e);
                yield judged(s, q.withOwn(e.evaluator(), e.round(), e.score(), e.rationale(), e.links()));
            }
            case ScoreWithdrawn e -> {
                QuestionState q = Expect.question(s, e);
                yield judged(s, q.withOwn(e.evaluator(), e.round(), null, null, List.of()));
            }
            case ScoresDisclosed e -> {
                Comparison comparison = new Comparison(e.mean(), e.gap(), e.tolerance(), e.withinTolerance());
                yield judged(s, Expect.question(s, e).disclosed(new Disclosure(e.scores(), comparison)));
            }
            case ConsensusProposed e -> {
                Proposal proposal = new Proposal(
                        e.proposal(), e.evaluator(), e.score(), e.mean(), e.reason(), Set.of(e.evaluator()));
                yield judged(s, Expect.question(s, e).withProposal(proposal)).withSpent(e.proposal());
            }
            case ConsensusConfirmed e -> {
                QuestionState q = Expect.question(s, e);
                Proposal proposal = Expect.proposal(e.proposal(), q, s, e);
                yield judged(s, q.withProposal(proposal.confirmedBy(e.evaluator())));
            }
            case ConsensusDeclined e -> {
                QuestionState q = Expect.question(s, e);
                Expect.proposal(e.proposal(), q, s, e);
                yield judged(s, q.withProposal(null));
            }
            case ConsensusReached e -> {
                QuestionState q = Expect.question(s, e);
                String reason = Expect.proposal(e.proposal(), q, s, e).reason();
                yield judged(s, q.agreedOn(new Agreed(e.question(), e.round(), e.score(), reason)));
            }
            case QuestionReopened e -> reopen(s, e);
            case RemarkMade e -> {
                AreaState area = Expect.area(s, e).remarked(e.remark());
                if (e.question() != null) {
                    Expect.question(e.question(), s, e);
                }
                yield s.with(s.judged().with(new Remark(e.remark(), e.area(), e.question(), e.author(), false)))
                        .with(s.reviewed().with(e.area(), area));
            }
            case RemarkResolved e ->
                s.with(s.judged().with(Expect.remark(e.remark(), s, e).asResolved()));
        };
    }

    private static Opened judged(Opened s, QuestionState question) {
        return s.with(s.judged().with(question));
    }

    /** What was handed over or approved rested on the agreed score, so its area is in work again. */
    private static Opened reopen(Opened s, QuestionReopened e) {
        Opened next = judged(s, Expect.question(s, e).reopened(e.round()));
        String area = s.setting().edition().areaOf(e.question()).code();
        Status status = s.area(area).orElseThrow().status();
        return status == Status.SUBMITTED || status == Status.APPROVED
                ? next.with(s.reviewed().with(area, new AreaState(Status.IN_WORK, null)))
                : next;
    }
}
