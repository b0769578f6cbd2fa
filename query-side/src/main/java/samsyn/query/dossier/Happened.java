package samsyn.query.dossier;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.AreaApproved;
import samsyn.event.AssessmentEvent.AreaDescribed;
import samsyn.event.AssessmentEvent.AreaReopened;
import samsyn.event.AssessmentEvent.AreaReturned;
import samsyn.event.AssessmentEvent.AreaSubmitted;
import samsyn.event.AssessmentEvent.AssessmentCancelled;
import samsyn.event.AssessmentEvent.AssessmentFinished;
import samsyn.event.AssessmentEvent.AssessmentOpened;
import samsyn.event.AssessmentEvent.AssessmentReopened;
import samsyn.event.AssessmentEvent.ClosingEvent;
import samsyn.event.AssessmentEvent.ConsensusConfirmed;
import samsyn.event.AssessmentEvent.ConsensusDeclined;
import samsyn.event.AssessmentEvent.ConsensusProposed;
import samsyn.event.AssessmentEvent.ConsensusReached;
import samsyn.event.AssessmentEvent.DocumentRegistered;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.EvidenceAmended;
import samsyn.event.AssessmentEvent.EvidenceEvent;
import samsyn.event.AssessmentEvent.EvidenceLinked;
import samsyn.event.AssessmentEvent.EvidenceUnlinked;
import samsyn.event.AssessmentEvent.FindingRemoved;
import samsyn.event.AssessmentEvent.FindingRevised;
import samsyn.event.AssessmentEvent.ImprovementNoted;
import samsyn.event.AssessmentEvent.InterviewAmended;
import samsyn.event.AssessmentEvent.InterviewRecorded;
import samsyn.event.AssessmentEvent.LikenessAccepted;
import samsyn.event.AssessmentEvent.QuestionReopened;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.RemarkMade;
import samsyn.event.AssessmentEvent.RemarkResolved;
import samsyn.event.AssessmentEvent.ReviewEvent;
import samsyn.event.AssessmentEvent.ScoreRevised;
import samsyn.event.AssessmentEvent.ScoreWithdrawn;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.event.AssessmentEvent.ScoringEvent;
import samsyn.event.AssessmentEvent.SelfDescriptionRecorded;
import samsyn.event.AssessmentEvent.SettingUpEvent;
import samsyn.event.AssessmentEvent.ShortFactsRecorded;
import samsyn.event.AssessmentEvent.StrengthNoted;
import samsyn.event.AssessmentEvent.TeamMemberAmended;
import samsyn.event.AssessmentEvent.TeamMemberAssigned;
import samsyn.event.AssessmentEvent.TeamMemberReleased;
import samsyn.event.AssessmentEvent.UnitAmended;
import samsyn.event.AssessmentEvent.WebPageReviewed;
import samsyn.event.AssessmentEvent.WritingEvent;
import samsyn.event.Envelope;
import samsyn.event.Evidence;
import samsyn.event.Recorded;
import samsyn.openness.Openness.Hands;
import samsyn.openness.Openness.Reader;
import samsyn.openness.Openness.Thing;
import samsyn.query.dossier.AreaReview.Handed;

/** What one event does to a dossier. */
final class Happened {

    private final Recorded recorded;
    private final Envelope envelope;
    private final Said said;

    private Happened(Recorded recorded) {
        this.recorded = recorded;
        this.envelope = recorded.envelope();
        this.said = Said.in(envelope);
    }

    static Happened in(Recorded recorded) {
        return new Happened(recorded);
    }

    /** The dossier after it. */
    Dossier to(Dossier before) {
        Dossier d = before.at(envelope.sequence(), said);
        return switch (recorded.event()) {
            case SettingUpEvent e -> formed(settingUp(d, e));
            case EvidenceEvent e -> evidence(d, e);
            case ScoringEvent e -> scoring(d, e);
            case WritingEvent e -> writing(d, e);
            case ReviewEvent e -> review(d, e);
            case ClosingEvent e -> formed(closing(d, e));
        };
    }

    /** Whoever sets an assessment up or closes it has formed it, and judges nothing in it. */
    private Dossier formed(Dossier d) {
        return d.with(d.caseFile().formedBy(envelope.actor().id()));
    }

    private static Dossier settingUp(Dossier d, SettingUpEvent event) {
        return switch (event) {
            case AssessmentOpened _ -> throw new IllegalStateException("Opened twice.");
            case TeamMemberAssigned e -> lapsed(d.with(d.caseFile().joined(e.member(), e.duty())), e.duty());
            case TeamMemberReleased e -> lapsed(d.with(d.caseFile().left(e.member())), e.duty());
            case TeamMemberAmended e -> d.with(d.caseFile().amended(e));
            case UnitAmended e -> d.with(d.caseFile().amended(e));
            case LikenessAccepted _ -> d;
        };
    }

    private static Dossier lapsed(Dossier d, Duty duty) {
        return duty == Duty.EVALUATOR
                ? d.onEveryQuestion(q -> q.with(q.agreement().lapsed()))
                : d;
    }

    private Dossier evidence(Dossier d, EvidenceEvent event) {
        return switch (event) {
            case SelfDescriptionRecorded e ->
                recorded(d, e.evidence(), e.selfDescription())
                        .onQuestion(e.selfDescription().question(), q -> q.withSelfDescription(e.evidence()));
            case InterviewRecorded e -> recorded(d, e.evidence(), e.interview());
            case InterviewAmended e -> recorded(d, e.evidence(), e.interview());
            case DocumentRegistered e -> recorded(d, e.evidence(), e.document());
            case WebPageReviewed e -> recorded(d, e.evidence(), e.page());
            case EvidenceAmended e -> recorded(d, e.evidence(), amended(e));
            case EvidenceLinked e ->
                linked(
                        d.onQuestion(e.question(), q -> q.with(Link.of(e, envelope)))
                                .with(d.evidence().changed(e.evidence(), piece -> piece.linkedTo(e.question()))),
                        e);
            case EvidenceUnlinked e ->
                listed(
                        d.onQuestion(e.question(), q -> q.withoutLink(e.link()))
                                .with(d.evidence().changed(e.evidence(), piece -> piece.unlinkedFrom(e.question()))),
                        Stream.of(e.evidence()));
        };
    }

    /** One link more can only open a piece, and only by the question that it leads to. */
    private static Dossier linked(Dossier d, EvidenceLinked e) {
        EvidenceFile piece = d.evidence().get(e.evidence());
        Thing judging = Thing.judging(e.question());
        return d.with(d.evidence()
                .listed(
                        piece.id(),
                        piece.toCoordinators() || d.isOpenTo(Reader.COORDINATORS, judging),
                        piece.toReviewers() || d.isOpenTo(Reader.REVIEWERS, judging)));
    }

    private static Evidence amended(EvidenceAmended e) {
        Evidence page = e.page();
        Evidence now = e.document() != null ? e.document() : page;
        if (now == null) {
            throw new IllegalStateException("Neither a document nor a page is amended.");
        }
        return now;
    }

    private Dossier recorded(Dossier d, UUID id, Evidence now) {
        EvidenceFile before = d.evidence().find(id);
        EvidenceFile piece =
                before == null ? EvidenceFile.recorded(id, now, said) : before.rewritten(now, envelope.reason(), said);
        return listed(d.with(d.evidence().with(piece)), Stream.of(id));
    }

    private Dossier scoring(Dossier d, ScoringEvent event) {
        return switch (event) {
            case QuestionScored e ->
                d.onQuestion(e.question(), q -> q.with(q.own().with(e, envelope)));
            case ScoreRevised e ->
                d.onQuestion(e.question(), q -> q.with(q.own().with(e, envelope)));
            case ScoreWithdrawn e ->
                d.onQuestion(e.question(), q -> q.with(q.own().with(e, envelope)));
            case ScoresDisclosed e -> disclosed(d, e);
            case ConsensusProposed e ->
                d.onQuestion(e.question(), q -> q.with(q.agreement().proposed(e, envelope)));
            case ConsensusConfirmed e ->
                d.onQuestion(e.question(), q -> q.with(q.agreement().confirmed(e)));
            case ConsensusDeclined e ->
                d.onQuestion(e.question(), q -> q.with(q.agreement().declined(e, envelope)));
            case ConsensusReached e ->
                d.onQuestion(e.question(), q -> q.with(q.agreement().reached(e, envelope)))
                        .onArea(d.areaOf(e.question()), area -> area.agreed(e.question()));
            case QuestionReopened e ->
                handed(
                        d.onQuestion(
                                        e.question(),
                                        q -> q.inRound(e.round(), q.agreement().reopened(e, envelope)))
                                .onArea(d.areaOf(e.question()), area -> area.takenUp(e.question())),
                        d.areaOf(e.question()));
            case RemarkMade e ->
                e.question() == null
                        ? d.onArea(e.area(), area -> area.with(e, envelope))
                        : d.onQuestion(e.question(), q -> q.with(e, envelope));
            case RemarkResolved e ->
                e.question() == null
                        ? d.onArea(e.area(), area -> area.with(e, envelope))
                        : d.onQuestion(e.question(), q -> q.with(e, envelope));
        };
    }

    /** What is written on the question, and the evidence it rests on, may now be open to more. */
    private Dossier disclosed(Dossier d, ScoresDisclosed e) {
        Dossier next = d.onQuestion(e.question(), q -> q.with(q.agreement().disclosed(e, envelope)));
        Dossier opened = next.onArea(
                next.areaOf(e.question()), area -> area.opened(questions -> isKnown(next, area.code(), questions)));
        return listed(opened, restingOn(opened, Stream.of(e.question())));
    }

    private Dossier writing(Dossier d, WritingEvent event) {
        return switch (event) {
            case AreaDescribed e ->
                d.onArea(
                        e.area(),
                        area -> area.written(
                                e.finding(), NoteKind.PROSE, e.prose(), envelope, q -> isKnown(d, e.area(), q)));
            case StrengthNoted e ->
                d.onArea(
                        e.area(),
                        area -> area.written(
                                e.finding(), NoteKind.STRENGTH, e.strength(), envelope, q -> isKnown(d, e.area(), q)));
            case ImprovementNoted e ->
                d.onArea(
                        e.area(),
                        area -> area.written(
                                e.finding(),
                                NoteKind.IMPROVEMENT,
                                e.improvement(),
                                envelope,
                                q -> isKnown(d, e.area(), q)));
            case FindingRevised e ->
                d.onArea(
                        e.area(), area -> area.rewritten(e.finding(), e.now(), envelope, q -> isKnown(d, e.area(), q)));
            case FindingRemoved e -> d.onArea(e.area(), area -> area.without(e.finding()));
            case ShortFactsRecorded e -> d.with(d.caseFile().with(e, said));
        };
    }

    private static boolean isKnown(Dossier d, String area, List<String> questions) {
        return d.isOpenTo(Reader.EVALUATORS, Thing.writing(area, questions));
    }

    private Dossier review(Dossier d, ReviewEvent event) {
        return switch (event) {
            case AreaSubmitted e ->
                handed(
                        d.onArea(e.area(), area -> area.with(area.review().submitted(new Handed(e.content(), said)))),
                        e.area());
            case AreaApproved e ->
                handed(
                        d.onArea(e.area(), area -> area.with(area.review().approved(new Handed(e.content(), said)))),
                        e.area());
            case AreaReturned e ->
                handed(d.onArea(e.area(), area -> area.with(area.review().returned(e, said))), e.area());
            case AreaReopened e ->
                handed(d.onArea(e.area(), area -> area.with(area.review().withdrawn())), e.area());
            case ApprovalVoided e ->
                handed(d.onArea(e.area(), area -> area.with(area.review().voided(area.allAgreed()))), e.area());
        };
    }

    private Dossier closing(Dossier d, ClosingEvent event) {
        return switch (event) {
            case AssessmentFinished e -> d.with(d.caseFile().finished(e.result(), said));
            case AssessmentReopened _ -> d.with(d.caseFile().in(Phase.IN_PROGRESS));
            case AssessmentCancelled _ -> d.with(d.caseFile().in(Phase.CANCELLED));
        };
    }

    /** Whatever rests on an area may be open to reviewers now, or no longer. */
    private static Dossier handed(Dossier d, String area) {
        Dossier next = d.handsOf(area) == Hands.GIVEN_BACK ? remembered(d, area) : d.withoutGivenBack(area);
        Dossier then = d.givenBack().get(area);
        Stream<UUID> rested = then == null ? Stream.of() : restingOn(then, then.questionsOf(area).stream());
        return listed(next, Stream.concat(rested, restingOn(next, next.questionsOf(area).stream())));
    }

    /** How it was when it was given back, and not how it became since. */
    private static Dossier remembered(Dossier d, String area) {
        return d.givenBack().containsKey(area) ? d : d.withGivenBack(area);
    }

    private static Stream<UUID> restingOn(Dossier d, Stream<String> questions) {
        return questions.map(d::question).flatMap(QuestionFile::evidence).distinct();
    }

    private static Dossier listed(Dossier d, Stream<UUID> pieces) {
        EvidenceFiles files = d.evidence();
        for (UUID id : pieces.toList()) {
            EvidenceFile piece = files.get(id);
            files = files.listed(id, piece.isOpenTo(Reader.COORDINATORS, d), GivenBack.toReviewers(piece, d) != null);
        }
        return files == d.evidence() ? d : d.with(files);
    }
}
