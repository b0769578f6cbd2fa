package samsyn.query.wording;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent;
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
import samsyn.event.AssessmentEvent.EvidenceAmended;
import samsyn.event.AssessmentEvent.EvidenceEvent;
import samsyn.event.AssessmentEvent.EvidenceLinked;
import samsyn.event.AssessmentEvent.EvidenceUnlinked;
import samsyn.event.AssessmentEvent.Finding;
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
import samsyn.event.Evidence;
import samsyn.event.Text;
import samsyn.query.wording.Sentence.Quoted;

/**
 * What a line of the history says of an event beside its sentence's own words: symbol, what is put into the sentence, a
 * few quiet words after it, what people wrote. The one place that a new event must be told in.
 */
final class EventWords {

    private static final int HASH_SHOWN = 8;

    private final Words words;
    private final Names names;

    EventWords(Words words, Names names) {
        this.words = words;
        this.names = names;
    }

    /** By what a mark of a score in an event says whose it is: not at all where its sentence does. */
    enum Bearer {
        NOBODY,
        EVALUATOR,
        QUESTION
    }

    /**
     * The parts of a line.
     *
     * @param icon id of a symbol in the page's sprite; the sentence says the same in words
     * @param arguments what stands in the sentence after the actor's name
     * @param detail a few quiet words after it, or null
     * @param said what a person wrote: reasons of the event as a whole apart
     */
    record Line(
            String icon, List<String> arguments, @Nullable String detail, List<Quoted> said, Bearer bearer) {

        Line detail(@Nullable String quiet) {
            return new Line(icon, arguments, quiet, said, bearer);
        }

        Line said(List<Quoted> quotes) {
            return new Line(icon, arguments, detail, quotes, bearer);
        }

        Line bornBy(Bearer one) {
            return new Line(icon, arguments, detail, said, one);
        }
    }

    /** The line of an event. */
    Line of(AssessmentEvent event) {
        return switch (event) {
            case SettingUpEvent e -> settingUp(e);
            case EvidenceEvent e -> evidence(e);
            case ScoringEvent e -> scoring(e);
            case WritingEvent e -> writing(e);
            case ReviewEvent e -> review(e);
            case ClosingEvent e -> closing(e);
        };
    }

    private Line settingUp(SettingUpEvent event) {
        return switch (event) {
            case AssessmentOpened e ->
                line("i-plus", e.unit().name(), Integer.toString(e.year()))
                        .detail(words.text(
                                "edition", e.edition().tool(), e.edition().name()));
            case TeamMemberAssigned e ->
                line("i-person", e.member().name(), words.text("duty." + e.duty()))
                        .detail(e.member().employer().name());
            case TeamMemberReleased e -> line("i-person", names.person(e.member()));
            case TeamMemberAmended e ->
                line("i-pen", e.name()).detail(e.employer().name());
            case UnitAmended e -> line("i-pen", e.name(), Integer.toString(e.year()));
            case LikenessAccepted e ->
                line("i-alert", e.likeness().said().name(), e.likeness().known().name())
                        .detail(likeness(e));
        };
    }

    /** In what they are alike, and whose employer it is about. */
    private String likeness(LikenessAccepted event) {
        String kind = words.text("likeness." + event.likeness().kind());
        return event.member() == null ? kind : words.text("history.likeness", kind, names.person(event.member()));
    }

    private Line evidence(EvidenceEvent event) {
        return switch (event) {
            case SelfDescriptionRecorded e ->
                line("i-doc", e.selfDescription().question())
                        .said(plain(e.selfDescription().answer()));
            case InterviewRecorded e -> interview(e.interview());
            case InterviewAmended e -> interview(e.interview());
            case DocumentRegistered e ->
                line("i-doc", e.document().title()).detail(day(e.document().dated()));
            case WebPageReviewed e ->
                line("i-globe", e.page().address())
                        .detail(day(e.page().seenOn()))
                        .said(plain(e.page().saw()));
            case EvidenceAmended e -> line("i-doc", names.amended(e));
            case EvidenceLinked e ->
                line("i-link", e.question(), names.evidence(e.evidence()))
                        .detail(words.text("shows." + e.shows()))
                        .said(passage(e.passage()));
            case EvidenceUnlinked e -> line("i-link", e.question());
        };
    }

    private Line interview(Evidence.Interview interview) {
        int people = interview.participants().size();
        String day = words.date(interview.heldOn());
        return line("i-talk", interview.group())
                .detail(
                        people == 1
                                ? words.text("history.interview.one", day)
                                : words.text("history.interview.many", day, words.whole(people)));
    }

    private Line scoring(ScoringEvent event) {
        return switch (event) {
            case QuestionScored e ->
                line(e.independent() ? "i-eyeoff" : "i-pen", e.question())
                        .detail(scored(e))
                        .said(rationale(e.rationale()));
            case ScoreRevised e ->
                line("i-pen", e.question()).detail(words.score(e.score())).said(rationale(e.rationale()));
            case ScoreWithdrawn e -> line("i-back", e.question());
            case ScoresDisclosed e ->
                line("i-eye", e.question()).detail(disclosed(e)).bornBy(Bearer.EVALUATOR);
            case ConsensusProposed e -> line("l-both", e.question(), proposed(e));
            case ConsensusConfirmed e -> line("l-both", e.question());
            case ConsensusDeclined e -> line("l-differ", e.question());
            case ConsensusReached e -> line("l-agree", e.question(), words.score(e.score()), names.people(e.members()));
            case QuestionReopened e -> line("i-back", e.question(), words.whole(e.round()));
            case RemarkMade e ->
                line("i-talk", names.place(e.question(), e.area())).said(plain(e.text()));
            case RemarkResolved e -> line("i-talk").said(plain(e.resolution()));
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

    private String proposed(ConsensusProposed event) {
        String score = words.score(event.score());
        return event.mean() ? words.text("history.mean", score) : score;
    }

    private Line writing(WritingEvent event) {
        return switch (event) {
            case AreaDescribed e -> line("i-pen", e.area()).said(finding(e.prose()));
            case StrengthNoted e -> line("i-pen", e.area()).said(finding(e.strength()));
            case ImprovementNoted e -> line("i-pen", e.area()).said(finding(e.improvement()));
            case FindingRevised e -> line("i-pen", e.area()).said(finding(e.now()));
            case FindingRemoved e -> line("i-pen", e.area());
            case ShortFactsRecorded e ->
                line("i-doc")
                        .detail(words.text(
                                "history.facts", words.whole(e.facts().size())));
        };
    }

    private Line review(ReviewEvent event) {
        return switch (event) {
            case AreaSubmitted e -> line("i-eye", e.area()).detail(content(e.content()));
            case AreaApproved e -> line("i-check", e.area()).detail(content(e.content()));
            case AreaReturned e ->
                line("i-back", e.area())
                        .detail(content(e.content()))
                        .said(e.questions().stream()
                                .map(q -> new Quoted(q.question(), q.reason()))
                                .toList());
            case AreaReopened e -> line("i-back", e.area());
            case ApprovalVoided e -> line("i-alert", e.area()).detail(content(e.approved()));
        };
    }

    private Line closing(ClosingEvent event) {
        return switch (event) {
            case AssessmentFinished e ->
                line("i-check")
                        .detail(words.text(
                                "history.total",
                                words.whole(e.result().achieved()),
                                words.whole(e.result().max())))
                        .bornBy(Bearer.QUESTION);
            case AssessmentReopened _ -> line("i-back");
            case AssessmentCancelled _ -> line("i-alert");
        };
    }

    private static Line line(String icon, String... arguments) {
        return new Line(icon, List.of(arguments), null, List.of(), Bearer.NOBODY);
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : words.date(day);
    }

    private String content(String hash) {
        return words.text("history.content", hash.substring(0, Math.min(HASH_SHOWN, hash.length())));
    }

    private List<Quoted> rationale(Text text) {
        return List.of(new Quoted(words.text("history.rationale"), names.text(text)));
    }

    private List<Quoted> plain(Text text) {
        return List.of(new Quoted(null, names.text(text)));
    }

    private List<Quoted> finding(Finding finding) {
        return List.of(new Quoted(finding.heading(), names.text(finding.text())));
    }

    private List<Quoted> passage(@Nullable String passage) {
        return passage == null ? List.of() : List.of(new Quoted(words.text("history.passage"), passage));
    }
}
