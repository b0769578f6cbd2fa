package samsyn.query.wording;

import java.time.LocalDate;
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
import samsyn.event.Evidence;

/** The few quiet words after an event's sentence. */
record EventDetail(Words words, Names names) {

    private static final int HASH_SHOWN = 8;

    @Nullable
    String of(AssessmentEvent event) {
        return switch (event) {
            case AssessmentOpened e ->
                words.text("edition", e.edition().tool(), e.edition().name());
            case TeamMemberAssigned e -> e.member().employer().name();
            case InterviewRecorded e -> held(e.interview());
            case InterviewAmended e -> held(e.interview());
            case DocumentRegistered e -> day(e.document().dated());
            case WebPageReviewed e -> day(e.page().seenOn());
            case EvidenceLinked e -> words.text("shows." + e.shows());
            case QuestionScored e -> scored(e);
            case ScoreRevised e -> words.score(e.score());
            case ScoresDisclosed e -> disclosed(e);
            case ShortFactsRecorded e ->
                words.text("history.facts", words.whole(e.facts().size()));
            case AreaSubmitted e -> content(e.content());
            case AreaApproved e -> content(e.content());
            case AreaReturned e -> content(e.content());
            case ApprovalVoided e -> content(e.approved());
            case AssessmentFinished e ->
                words.text(
                        "history.total",
                        words.whole(e.result().achieved()),
                        words.whole(e.result().max()));
            case TeamMemberReleased _,
                    SelfDescriptionRecorded _,
                    EvidenceAmended _,
                    EvidenceUnlinked _,
                    ScoreWithdrawn _,
                    ConsensusProposed _,
                    ConsensusConfirmed _,
                    ConsensusDeclined _,
                    ConsensusReached _,
                    QuestionReopened _,
                    RemarkMade _,
                    RemarkResolved _,
                    AreaDescribed _,
                    StrengthNoted _,
                    ImprovementNoted _,
                    FindingRevised _,
                    FindingRemoved _,
                    AreaReopened _,
                    AssessmentReopened _,
                    AssessmentCancelled _ -> null;
        };
    }

    private String scored(QuestionScored event) {
        String score = words.score(event.score());
        return event.independent() ? words.text("history.independent", score) : score;
    }

    /** Who had set what, and how far apart that is. */
    private String disclosed(ScoresDisclosed event) {
        List<String> scores = event.scores().stream()
                .map(s -> words.text("history.own", names.person(s.evaluator()), words.score(s.score())))
                .toList();
        String gap = event.gap() == null ? "" : words.text("history.gap", words.exact(event.gap()));
        String tolerance = words.text(event.withinTolerance() ? "history.within" : "history.outside");
        return words.list(scores) + gap + tolerance;
    }

    private String held(Evidence.Interview interview) {
        int people = interview.participants().size();
        String day = words.date(interview.heldOn());
        return people == 1
                ? words.text("history.interview.one", day)
                : words.text("history.interview.many", day, words.whole(people));
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : words.date(day);
    }

    private String content(String hash) {
        return words.text("history.content", hash.substring(0, Math.min(HASH_SHOWN, hash.length())));
    }
}
