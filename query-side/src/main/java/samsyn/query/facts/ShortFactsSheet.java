package samsyn.query.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.*;
import samsyn.event.Recorded;
import samsyn.query.reader.Person;

/**
 * The short facts as they now read; the same for everybody who may see the assessment.
 *
 * @param version the version to name when recording them again, 0 before they were recorded
 */
public record ShortFactsSheet(
        int version,
        List<Fact> facts,
        @Nullable Person recordedBy,
        @Nullable Instant recordedAt) {

    public static final ShortFactsSheet NONE = new ShortFactsSheet(0, List.of(), null, null);

    /** The short facts after one more event. */
    public ShortFactsSheet after(Recorded recorded) {
        return switch (recorded.event()) {
            case ShortFactsRecorded e ->
                new ShortFactsSheet(
                        version + 1,
                        e.facts(),
                        Person.of(recorded.envelope().actor()),
                        recorded.envelope().recordedAt());
            case AssessmentOpened _, TeamMemberAssigned _, TeamMemberReleased _ -> this;
            case SelfDescriptionRecorded _, InterviewRecorded _, InterviewAmended _ -> this;
            case DocumentRegistered _, WebPageReviewed _, EvidenceAmended _ -> this;
            case EvidenceLinked _, EvidenceUnlinked _ -> this;
            case QuestionScored _, ScoreRevised _, ScoreWithdrawn _, ScoresDisclosed _ -> this;
            case ConsensusProposed _, ConsensusConfirmed _, ConsensusDeclined _, ConsensusReached _ -> this;
            case QuestionReopened _, RemarkMade _, RemarkResolved _ -> this;
            case AreaDescribed _, StrengthNoted _, ImprovementNoted _, FindingRevised _, FindingRemoved _ -> this;
            case AreaSubmitted _, AreaApproved _, AreaReturned _, AreaReopened _, ApprovalVoided _ -> this;
            case AssessmentFinished _, AssessmentReopened _, AssessmentCancelled _ -> this;
        };
    }
}
