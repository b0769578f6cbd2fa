package samsyn.query.evidence;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.*;
import samsyn.event.Evidence;
import samsyn.event.Recorded;
import samsyn.query.reader.Person;

/**
 * A piece of evidence as it now reads, and how often it was written.
 *
 * @param amended who last changed it, null if nobody did
 */
public record EvidenceItem(
        UUID id,
        Evidence evidence,
        int version,
        Person recordedBy,
        Instant recordedAt,
        @Nullable Amendment amended) {

    /** When, by whom and why a record was changed last. */
    public record Amendment(Person by, Instant at, String reason) {}

    /** What an event records for the first time; empty for events that do not. */
    public static Optional<EvidenceItem> first(Recorded recorded) {
        return switch (recorded.event()) {
            case SelfDescriptionRecorded e -> first(e.evidence(), e.selfDescription(), recorded);
            case InterviewRecorded e -> first(e.evidence(), e.interview(), recorded);
            case DocumentRegistered e -> first(e.evidence(), e.document(), recorded);
            case WebPageReviewed e -> first(e.evidence(), e.page(), recorded);
            case AssessmentOpened _, TeamMemberAssigned _, TeamMemberReleased _ -> Optional.empty();
            case InterviewAmended _, EvidenceAmended _, EvidenceLinked _, EvidenceUnlinked _ -> Optional.empty();
            case QuestionScored _, ScoreRevised _, ScoreWithdrawn _, ScoresDisclosed _ -> Optional.empty();
            case ConsensusProposed _, ConsensusConfirmed _, ConsensusDeclined _, ConsensusReached _ -> Optional.empty();
            case QuestionReopened _, RemarkMade _, RemarkResolved _ -> Optional.empty();
            case AreaDescribed _, StrengthNoted _, ImprovementNoted _ -> Optional.empty();
            case FindingRevised _, FindingRemoved _, ShortFactsRecorded _ -> Optional.empty();
            case AreaSubmitted _, AreaApproved _, AreaReturned _, AreaReopened _, ApprovalVoided _ -> Optional.empty();
            case AssessmentFinished _, AssessmentReopened _, AssessmentCancelled _ -> Optional.empty();
        };
    }

    /** This piece of evidence after one more event. */
    public EvidenceItem after(Recorded recorded) {
        return switch (recorded.event()) {
            case SelfDescriptionRecorded e -> rewritten(e.evidence(), e.selfDescription(), recorded);
            case InterviewAmended e -> rewritten(e.evidence(), e.interview(), recorded);
            case EvidenceAmended e ->
                rewritten(
                        e.evidence(), e.document() != null ? e.document() : Objects.requireNonNull(e.page()), recorded);
            case InterviewRecorded _, DocumentRegistered _, WebPageReviewed _ -> this;
            case AssessmentOpened _, TeamMemberAssigned _, TeamMemberReleased _ -> this;
            case EvidenceLinked _, EvidenceUnlinked _ -> this;
            case QuestionScored _, ScoreRevised _, ScoreWithdrawn _, ScoresDisclosed _ -> this;
            case ConsensusProposed _, ConsensusConfirmed _, ConsensusDeclined _, ConsensusReached _ -> this;
            case QuestionReopened _, RemarkMade _, RemarkResolved _ -> this;
            case AreaDescribed _, StrengthNoted _, ImprovementNoted _ -> this;
            case FindingRevised _, FindingRemoved _, ShortFactsRecorded _ -> this;
            case AreaSubmitted _, AreaApproved _, AreaReturned _, AreaReopened _, ApprovalVoided _ -> this;
            case AssessmentFinished _, AssessmentReopened _, AssessmentCancelled _ -> this;
        };
    }

    private EvidenceItem rewritten(UUID which, Evidence now, Recorded recorded) {
        if (!which.equals(id)) {
            return this;
        }
        Amendment amendment = new Amendment(
                Person.of(recorded.envelope().actor()),
                recorded.envelope().recordedAt(),
                Objects.requireNonNullElse(recorded.envelope().reason(), ""));
        return new EvidenceItem(id, now, version + 1, recordedBy, recordedAt, amendment);
    }

    private static Optional<EvidenceItem> first(UUID id, Evidence evidence, Recorded recorded) {
        return Optional.of(new EvidenceItem(
                id,
                evidence,
                1,
                Person.of(recorded.envelope().actor()),
                recorded.envelope().recordedAt(),
                null));
    }
}
