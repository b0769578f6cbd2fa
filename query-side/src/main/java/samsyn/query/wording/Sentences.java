package samsyn.query.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import samsyn.query.read.HistoryPage;

/** Turns events into sentences of the reader's language; every kind of event has one. */
public final class Sentences {

    /** Message keys are this and the event's wire name. */
    static final String KEY = "event.";

    private final Words words;
    private final Names names;
    private final EventDetail detail;
    private final EventMarks marks;
    private final EventQuotes quotes;

    /**
     * Prepares them.
     *
     * @param people names of those whom events point at, by id; who is missing is called by the id
     * @param evidence titles of what events point at, by id; what is missing is told without its title
     */
    public Sentences(Words words, Map<String, String> people, Map<UUID, String> evidence) {
        this.words = words;
        this.names = new Names(words, people, evidence);
        this.detail = new EventDetail(words, names);
        this.marks = new EventMarks(words, names);
        this.quotes = new EventQuotes(words, names);
    }

    /** An entry of the history in one line, with what was said about it. */
    public Sentence of(HistoryPage.Item entry) {
        return of(entry, ShownEvent.read(entry.type(), entry.data(), entry.reason()));
    }

    /** @param event what that entry tells, in the form of today */
    Sentence of(HistoryPage.Item entry, AssessmentEvent event) {
        List<String> arguments = new ArrayList<>();
        arguments.add(entry.actor().name());
        arguments.addAll(arguments(event));
        return new Sentence(
                EventIcon.of(event),
                words.text(KEY + entry.type(), arguments.toArray(String[]::new)),
                detail.of(event),
                marks.of(event, entry.marks()),
                quotes.of(event));
    }

    /** What stands in a sentence after the actor's name. */
    private List<String> arguments(AssessmentEvent event) {
        return switch (event) {
            case AssessmentOpened e -> List.of(e.unit().name(), Integer.toString(e.year()));
            case TeamMemberAssigned e -> List.of(e.member().name(), words.text("duty." + e.duty()));
            case TeamMemberReleased e -> List.of(names.person(e.member()));
            case SelfDescriptionRecorded e -> List.of(e.selfDescription().question());
            case InterviewRecorded e -> List.of(e.interview().group());
            case InterviewAmended e -> List.of(e.interview().group());
            case DocumentRegistered e -> List.of(e.document().title());
            case WebPageReviewed e -> List.of(e.page().address());
            case EvidenceAmended e -> List.of(names.amended(e));
            case EvidenceLinked e -> List.of(e.question(), names.evidence(e.evidence()));
            case EvidenceUnlinked e -> List.of(e.question());
            case QuestionScored e -> List.of(e.question());
            case ScoreRevised e -> List.of(e.question());
            case ScoreWithdrawn e -> List.of(e.question());
            case ScoresDisclosed e -> List.of(e.question());
            case ConsensusProposed e -> List.of(e.question(), proposed(e));
            case ConsensusConfirmed e -> List.of(e.question());
            case ConsensusDeclined e -> List.of(e.question());
            case ConsensusReached e -> List.of(e.question(), words.score(e.score()), names.people(e.members()));
            case QuestionReopened e -> List.of(e.question(), words.whole(e.round()));
            case RemarkMade e -> List.of(names.place(e.question(), e.area()));
            case AreaDescribed e -> List.of(e.area());
            case StrengthNoted e -> List.of(e.area());
            case ImprovementNoted e -> List.of(e.area());
            case FindingRevised e -> List.of(e.area());
            case FindingRemoved e -> List.of(e.area());
            case AreaSubmitted e -> List.of(e.area());
            case AreaApproved e -> List.of(e.area());
            case AreaReturned e -> List.of(e.area());
            case AreaReopened e -> List.of(e.area());
            case ApprovalVoided e -> List.of(e.area());
            case RemarkResolved _,
                    ShortFactsRecorded _,
                    AssessmentFinished _,
                    AssessmentReopened _,
                    AssessmentCancelled _ -> List.of();
        };
    }

    private String proposed(ConsensusProposed event) {
        String score = words.score(event.score());
        return event.mean() ? words.text("history.mean", score) : score;
    }
}
