package samsyn.query.area;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import samsyn.edition.Edition;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent.*;
import samsyn.event.Envelope;
import samsyn.event.Recorded;
import samsyn.query.area.AreaReview.Status;
import samsyn.query.reader.Person;

/**
 * What has happened to one area, apart from its questions.
 *
 * @param agreed codes of its questions that are agreed now
 * @param findings prose, strengths and improvement opportunities, in the order in which they were first written
 * @param remarks remarks on the area as a whole
 */
public record AreaSheet(
        Edition.Area area, AreaReview review, Set<String> agreed, List<Finding> findings, List<Remark> remarks) {

    public static AreaSheet untouched(Edition.Area area) {
        return new AreaSheet(area, AreaReview.NOT_BEGUN, Set.of(), List.of(), List.of());
    }

    public String code() {
        return area.code();
    }

    /** True once it was handed over, until it is taken back. */
    public boolean handedOver() {
        return review.status() != Status.IN_WORK;
    }

    public boolean allAgreed() {
        return agreed.size() == area.questions().size();
    }

    /** This area after one more event. */
    public AreaSheet after(Recorded recorded) {
        Envelope envelope = recorded.envelope();
        return switch (recorded.event()) {
            case ConsensusReached e -> has(e.question()) ? agreed(with(agreed, e.question()), review) : this;
            case QuestionReopened e -> has(e.question()) ? reopened(e.question()) : this;
            case RemarkMade e -> is(e.area()) && e.question() == null ? with(Remark.of(e, envelope)) : this;
            case RemarkResolved e -> is(e.area()) ? resolved(e, envelope) : this;
            case AreaDescribed e -> is(e.area()) ? first(e.finding(), NoteKind.PROSE, e.prose(), envelope) : this;
            case StrengthNoted e -> is(e.area()) ? first(e.finding(), NoteKind.STRENGTH, e.strength(), envelope) : this;
            case ImprovementNoted e ->
                is(e.area()) ? first(e.finding(), NoteKind.IMPROVEMENT, e.improvement(), envelope) : this;
            case FindingRevised e -> is(e.area()) ? rewritten(e, envelope) : this;
            case FindingRemoved e -> is(e.area()) ? without(e.finding()) : this;
            case AreaSubmitted e ->
                is(e.area()) ? with(review.submitted(AreaReview.Step.of(envelope, e.content()))) : this;
            case AreaApproved e ->
                is(e.area()) ? with(review.approved(AreaReview.Step.of(envelope, e.content()))) : this;
            case AreaReturned e ->
                is(e.area())
                        ? with(review.returned(new AreaReview.Return(
                                Person.of(envelope.actor()), envelope.recordedAt(), e.reason(), e.questions())))
                        : this;
            case AreaReopened e -> is(e.area()) ? with(review.withdrawn()) : this;
            case ApprovalVoided e -> is(e.area()) ? with(review.voided(allAgreed())) : this;
            case AssessmentOpened _, TeamMemberAssigned _, TeamMemberReleased _ -> this;
            case SelfDescriptionRecorded _, InterviewRecorded _, InterviewAmended _ -> this;
            case DocumentRegistered _, WebPageReviewed _, EvidenceAmended _ -> this;
            case EvidenceLinked _, EvidenceUnlinked _ -> this;
            case QuestionScored _, ScoreRevised _, ScoreWithdrawn _, ScoresDisclosed _ -> this;
            case ConsensusProposed _, ConsensusConfirmed _, ConsensusDeclined _ -> this;
            case ShortFactsRecorded _ -> this;
            case AssessmentFinished _, AssessmentReopened _, AssessmentCancelled _ -> this;
        };
    }

    private boolean is(String code) {
        return area.code().equals(code);
    }

    private boolean has(String question) {
        return area.questions().stream().anyMatch(q -> q.code().equals(question));
    }

    private AreaSheet reopened(String question) {
        Set<String> left = agreed.stream().filter(q -> !q.equals(question)).collect(Collectors.toUnmodifiableSet());
        return agreed(left, review.takenUp());
    }

    private AreaSheet agreed(Set<String> codes, AreaReview next) {
        return new AreaSheet(area, next, codes, findings, remarks);
    }

    private AreaSheet with(AreaReview next) {
        return new AreaSheet(area, next, agreed, findings, remarks);
    }

    private AreaSheet with(Remark remark) {
        return new AreaSheet(area, review, agreed, findings, and(remarks, remark));
    }

    private AreaSheet withFindings(List<Finding> next) {
        return new AreaSheet(area, review, agreed, next, remarks);
    }

    @SuppressWarnings("ReferenceEquality") // What an event does not concern stays the same object.
    private AreaSheet resolved(RemarkResolved event, Envelope envelope) {
        List<Remark> next = Remark.resolved(remarks, event, envelope);
        return next == remarks ? this : new AreaSheet(area, review, agreed, findings, next);
    }

    private AreaSheet first(UUID id, NoteKind kind, samsyn.event.AssessmentEvent.Finding content, Envelope envelope) {
        Person author = Person.of(envelope.actor());
        return withFindings(and(findings, new Finding(id, kind, content, author, 1, envelope.recordedAt())));
    }

    private AreaSheet rewritten(FindingRevised event, Envelope envelope) {
        return withFindings(findings.stream()
                .map(f -> f.id().equals(event.finding()) ? f.rewritten(event.now(), envelope.recordedAt()) : f)
                .toList());
    }

    private AreaSheet without(UUID finding) {
        return withFindings(
                findings.stream().filter(f -> !f.id().equals(finding)).toList());
    }

    private static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private static Set<String> with(Set<String> set, String one) {
        return Stream.concat(set.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }
}
