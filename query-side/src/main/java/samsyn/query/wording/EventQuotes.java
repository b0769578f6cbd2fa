package samsyn.query.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import samsyn.event.AssessmentEvent.Finding;
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
import samsyn.event.Text;
import samsyn.query.wording.Sentence.Said;

/** What a person wrote in an event: reasons, rationales, texts. */
record EventQuotes(Words words, Names names) {

    List<Said> of(AssessmentEvent event) {
        List<Said> said = new ArrayList<>(written(event));
        if (event.reason() != null) {
            said.add(new Said(words.text("history.reason"), event.reason()));
        }
        return said;
    }

    private List<Said> written(AssessmentEvent event) {
        return switch (event) {
            case QuestionScored e -> List.of(new Said(words.text("history.rationale"), names.text(e.rationale())));
            case ScoreRevised e -> List.of(new Said(words.text("history.rationale"), names.text(e.rationale())));
            case EvidenceLinked e -> passage(e.passage());
            case SelfDescriptionRecorded e -> plain(e.selfDescription().answer());
            case WebPageReviewed e -> plain(e.page().saw());
            case RemarkMade e -> plain(e.text());
            case RemarkResolved e -> plain(e.resolution());
            case AreaDescribed e -> finding(e.prose());
            case StrengthNoted e -> finding(e.strength());
            case ImprovementNoted e -> finding(e.improvement());
            case FindingRevised e -> finding(e.now());
            case AreaReturned e ->
                e.questions().stream()
                        .map(q -> new Said(q.question(), q.reason()))
                        .toList();
            case AssessmentOpened _,
                    TeamMemberAssigned _,
                    TeamMemberReleased _,
                    InterviewRecorded _,
                    InterviewAmended _,
                    DocumentRegistered _,
                    EvidenceAmended _,
                    EvidenceUnlinked _,
                    ScoreWithdrawn _,
                    ScoresDisclosed _,
                    ConsensusProposed _,
                    ConsensusConfirmed _,
                    ConsensusDeclined _,
                    ConsensusReached _,
                    QuestionReopened _,
                    FindingRemoved _,
                    ShortFactsRecorded _,
                    AreaSubmitted _,
                    AreaApproved _,
                    AreaReopened _,
                    ApprovalVoided _,
                    AssessmentFinished _,
                    AssessmentReopened _,
                    AssessmentCancelled _ -> List.of();
        };
    }

    private List<Said> plain(Text text) {
        return List.of(new Said(null, names.text(text)));
    }

    private List<Said> finding(Finding finding) {
        return List.of(new Said(finding.heading(), names.text(finding.text())));
    }

    private List<Said> passage(@Nullable String passage) {
        return passage == null ? List.of() : List.of(new Said(words.text("history.passage"), passage));
    }
}
