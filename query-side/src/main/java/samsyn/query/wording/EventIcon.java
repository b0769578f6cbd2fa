package samsyn.query.wording;

import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.*;

/** Which symbol of the page's sprite stands before an event; the sentence says the same in words. */
final class EventIcon {

    private EventIcon() {}

    static String of(AssessmentEvent event) {
        return switch (event) {
            case AssessmentOpened _ -> "i-plus";
            case TeamMemberAssigned _, TeamMemberReleased _ -> "i-person";
            case InterviewRecorded _, InterviewAmended _, RemarkMade _, RemarkResolved _ -> "i-talk";
            case SelfDescriptionRecorded _, DocumentRegistered _, EvidenceAmended _, ShortFactsRecorded _ -> "i-doc";
            case WebPageReviewed _ -> "i-globe";
            case EvidenceLinked _, EvidenceUnlinked _ -> "i-link";
            case QuestionScored e -> e.independent() ? "i-eyeoff" : "i-pen";
            case ScoreRevised _,
                    AreaDescribed _,
                    StrengthNoted _,
                    ImprovementNoted _,
                    FindingRevised _,
                    FindingRemoved _ -> "i-pen";
            case ScoreWithdrawn _, AreaReturned _, AreaReopened _, QuestionReopened _, AssessmentReopened _ -> "i-back";
            case ScoresDisclosed _, AreaSubmitted _ -> "i-eye";
            case ConsensusProposed _, ConsensusConfirmed _ -> "l-both";
            case ConsensusDeclined _ -> "l-differ";
            case ConsensusReached _ -> "l-agree";
            case AreaApproved _, AssessmentFinished _ -> "i-check";
            case ApprovalVoided _, AssessmentCancelled _ -> "i-alert";
        };
    }
}
