package samsyn.command.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import samsyn.command.assessment.Assessment.AreaState;
import samsyn.command.assessment.Assessment.AreaState.Status;
import samsyn.command.assessment.Assessment.Item;
import samsyn.command.assessment.Assessment.Membership;
import samsyn.command.assessment.Assessment.Note;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.Assessment.Phase;
import samsyn.command.assessment.Assessment.Remark;
import samsyn.command.assessment.QuestionState.Disclosure;
import samsyn.command.assessment.QuestionState.Link;
import samsyn.command.assessment.QuestionState.Proposal;
import samsyn.edition.Edition;
import samsyn.event.AreaContent;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.*;
import samsyn.event.Evidence;
import samsyn.score.Comparison;

/** The assessment after one more event. Pure, and never refuses: what happened, happened. */
public final class Evolve {

    private Evolve() {}

    /** The next state. */
    public static Assessment evolve(Assessment state, AssessmentEvent event) {
        if (event instanceof AssessmentOpened opened) {
            return open(opened);
        }
        if (!(state instanceof Opened s)) {
            throw new IllegalStateException(event.getClass().getSimpleName() + " before the assessment was opened");
        }
        return switch (event) {
            case AssessmentOpened _ -> throw new IllegalStateException("Opened twice");
            case TeamMemberAssigned e -> lapse(s.with(new Membership(e.member(), e.duty(), true)), e.duty());
            case TeamMemberReleased e -> {
                Member member = Objects.requireNonNull(s.team().get(e.member())).member();
                yield lapse(s.with(new Membership(member, e.duty(), false)), e.duty());
            }
            case SelfDescriptionRecorded e -> write(s, e.evidence(), e.selfDescription());
            case InterviewRecorded e -> write(s, e.evidence(), e.interview());
            case InterviewAmended e -> write(s, e.evidence(), e.interview());
            case DocumentRegistered e -> write(s, e.evidence(), e.document());
            case WebPageReviewed e -> write(s, e.evidence(), e.page());
            case EvidenceAmended e ->
                write(s, e.evidence(), e.document() != null ? e.document() : Objects.requireNonNull(e.page()));
            case EvidenceLinked e -> {
                QuestionState q = s.question(e.question());
                var content = new AreaContent.Link(e.link(), e.question(), e.evidence(), e.shows(), e.passage());
                yield s.with(q.withLinks(Copies.with(q.links(), e.link(), new Link(content, e.evaluator()))));
            }
            case EvidenceUnlinked e -> {
                QuestionState q = s.question(e.question());
                yield s.with(q.withLinks(Copies.without(q.links(), e.link()))).withSpent(e.link());
            }
            case QuestionScored e ->
                s.with(s.question(e.question()).withOwn(e.evaluator(), e.round(), e.score(), e.rationale(), e.links()));
            case ScoreRevised e ->
                s.with(s.question(e.question()).withOwn(e.evaluator(), e.round(), e.score(), e.rationale(), e.links()));
            case ScoreWithdrawn e ->
                s.with(s.question(e.question()).withOwn(e.evaluator(), e.round(), null, null, List.of()));
            case ScoresDisclosed e -> {
                Comparison comparison = new Comparison(e.mean(), e.gap(), e.tolerance(), e.withinTolerance());
                yield s.with(s.question(e.question()).disclosed(new Disclosure(e.scores(), comparison)));
            }
            case ConsensusProposed e ->
                s.with(s.question(e.question())
                                .withProposal(new Proposal(
                                        e.proposal(),
                                        e.evaluator(),
                                        e.score(),
                                        e.mean(),
                                        e.reason(),
                                        Set.of(e.evaluator()))))
                        .withSpent(e.proposal());
            case ConsensusConfirmed e -> confirm(s, e);
            case ConsensusDeclined e -> s.with(s.question(e.question()).withProposal(null));
            case ConsensusReached e -> {
                QuestionState q = s.question(e.question());
                String reason = q.proposal() == null ? null : q.proposal().reason();
                yield s.with(q.agreedOn(new AreaContent.Agreed(e.question(), e.round(), e.score(), reason)));
            }
            case QuestionReopened e -> reopen(s, e);
            case RemarkMade e -> s.with(new Remark(e.remark(), e.area(), e.question(), e.author(), false));
            case RemarkResolved e -> {
                Remark r = Objects.requireNonNull(s.remarks().get(e.remark()));
                yield s.with(new Remark(r.id(), r.area(), r.question(), r.author(), true));
            }
            case AreaDescribed e -> note(s, e.finding(), e.area(), NoteKind.PROSE, e.prose(), e.author());
            case StrengthNoted e -> note(s, e.finding(), e.area(), NoteKind.STRENGTH, e.strength(), e.author());
            case ImprovementNoted e ->
                note(s, e.finding(), e.area(), NoteKind.IMPROVEMENT, e.improvement(), e.author());
            case FindingRevised e -> {
                Note n = Objects.requireNonNull(s.notes().get(e.finding()));
                yield note(s, n.id(), n.area(), n.kind(), e.now(), n.author());
            }
            case FindingRemoved e ->
                s.withNotes(Copies.without(s.notes(), e.finding())).withSpent(e.finding());
            case ShortFactsRecorded e -> s.withShortFacts(e.facts());
            case AreaSubmitted e -> s.with(e.area(), new AreaState(Status.SUBMITTED, null));
            case AreaApproved e -> s.with(e.area(), new AreaState(Status.APPROVED, e.content()));
            case AreaReturned e -> s.with(e.area(), new AreaState(Status.RETURNED, null));
            case AreaReopened e -> s.with(e.area(), new AreaState(Status.IN_WORK, null));
            case ApprovalVoided e ->
                s.with(e.area(), new AreaState(s.isAgreed(e.area()) ? Status.SUBMITTED : Status.IN_WORK, null));
            case AssessmentFinished _ -> s.with(Phase.FINISHED);
            case AssessmentReopened _ -> s.with(Phase.IN_PROGRESS);
            case AssessmentCancelled _ -> s.with(Phase.CANCELLED);
        };
    }

    private static Opened open(AssessmentOpened e) {
        Map<String, QuestionState> questions = new LinkedHashMap<>();
        Map<String, AreaState> areas = new LinkedHashMap<>();
        for (Edition.Area area : e.edition().areas()) {
            areas.put(area.code(), new AreaState(Status.IN_WORK, null));
            area.questions().forEach(q -> questions.put(q.code(), QuestionState.untouched(q.code())));
        }
        return new Opened(
                e.unit(),
                e.edition(),
                Phase.IN_PROGRESS,
                Map.of(),
                Map.of(),
                Collections.unmodifiableMap(questions),
                Map.of(),
                Collections.unmodifiableMap(areas),
                Map.of(),
                0,
                List.of(),
                Set.of());
    }

    /** Whoever comes or goes as evaluator changes who must agree, so open proposals lapse. */
    private static Opened lapse(Opened s, Duty duty) {
        Opened next = s;
        if (duty == Duty.EVALUATOR) {
            for (QuestionState q : s.questions().values()) {
                if (q.proposal() != null) {
                    next = next.with(q.withProposal(null));
                }
            }
        }
        return next;
    }

    private static Opened write(Opened s, UUID id, Evidence evidence) {
        Item before = s.evidence().get(id);
        return s.with(new Item(id, evidence, before == null ? 1 : before.version() + 1));
    }

    private static Opened note(Opened s, UUID id, String area, NoteKind kind, Finding content, String author) {
        Note before = s.notes().get(id);
        int version = before == null ? 1 : before.version() + 1;
        return s.withNotes(Copies.with(s.notes(), id, new Note(id, area, kind, content, author, version)));
    }

    private static Opened confirm(Opened s, ConsensusConfirmed e) {
        QuestionState q = s.question(e.question());
        Proposal p = Objects.requireNonNull(q.proposal());
        Set<String> confirmed = Copies.with(p.confirmed(), e.evaluator());
        return s.with(q.withProposal(new Proposal(p.id(), p.by(), p.score(), p.mean(), p.reason(), confirmed)));
    }

    private static Opened reopen(Opened s, QuestionReopened e) {
        Opened next = s.with(s.question(e.question()).reopened(e.round()));
        String area = s.edition().areaOf(e.question()).code();
        Status status = s.area(area).status();
        return status == Status.SUBMITTED || status == Status.APPROVED
                ? next.with(area, new AreaState(Status.IN_WORK, null))
                : next;
    }
}
