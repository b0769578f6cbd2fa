package samsyn.query.wording;

import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.*;
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
import samsyn.event.AssessmentEvent.ConsensusConfirmed;
import samsyn.event.AssessmentEvent.ConsensusDeclined;
import samsyn.event.AssessmentEvent.ConsensusProposed;
import samsyn.event.AssessmentEvent.ConsensusReached;
import samsyn.event.AssessmentEvent.DocumentRegistered;
import samsyn.event.AssessmentEvent.EvidenceAmended;
import samsyn.event.AssessmentEvent.EvidenceLinked;
import samsyn.event.AssessmentEvent.EvidenceUnlinked;
import samsyn.event.AssessmentEvent.FindingRemoved;
import samsyn.event.AssessmentEvent.FindingRevised;
import samsyn.event.AssessmentEvent.ImprovementNoted;
import samsyn.event.AssessmentEvent.InterviewAmended;
import samsyn.event.AssessmentEvent.InterviewRecorded;
import samsyn.event.AssessmentEvent.QuestionReopened;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.RemarkMade;
import samsyn.event.AssessmentEvent.RemarkResolved;
import samsyn.event.AssessmentEvent.ScoreRevised;
import samsyn.event.AssessmentEvent.ScoreWithdrawn;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.event.AssessmentEvent.SelfDescriptionRecorded;
import samsyn.event.AssessmentEvent.ShortFactsRecorded;
import samsyn.event.AssessmentEvent.StrengthNoted;
import samsyn.event.AssessmentEvent.TeamMemberAssigned;
import samsyn.event.AssessmentEvent.TeamMemberReleased;
import samsyn.event.AssessmentEvent.WebPageReviewed;

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
