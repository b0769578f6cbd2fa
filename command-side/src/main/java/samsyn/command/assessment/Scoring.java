package samsyn.command.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.AssessmentCommand.ReviseScore;
import samsyn.command.assessment.AssessmentCommand.ScoreQuestion;
import samsyn.command.assessment.AssessmentCommand.WithdrawScore;
import samsyn.command.assessment.QuestionState.OwnScore;
import samsyn.edition.Edition.Question;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.Disclosed;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.ScoreRevised;
import samsyn.event.AssessmentEvent.ScoreWithdrawn;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.score.Comparison;
import samsyn.score.Score;

/** Own scores, blind until all of the team have scored, and their disclosure at once. */
final class Scoring {

    private Scoring() {}

    static List<AssessmentEvent> score(ScoreQuestion c, Opened s, Person who) {
        QuestionState q = scorable(c.question(), s, who);
        if (q.currentOwn(who.id()) != null) {
            throw Refused.because(Refusal.VERSION_REQUIRED);
        }
        Score score = Judging.own(c.judgement(), question(s, q));
        Demand.text(c.rationale(), "rationale");
        checkLinks(c.links(), q, s, who);
        boolean independent = !Knowing.ofColleaguesJudging(q, s, who);
        QuestionScored scored =
                new QuestionScored(q.code(), who.id(), q.round(), score, c.rationale(), c.links(), independent);
        List<AssessmentEvent> events = new ArrayList<>(List.of(scored));
        Opened after = (Opened) Evolve.evolve(s, scored, who.id());
        disclosure(after, after.question(q.code()).orElseThrow()).ifPresent(events::add);
        return events;
    }

    static List<AssessmentEvent> revise(ReviseScore c, Opened s, Person who) {
        QuestionState q = scorable(c.question(), s, who);
        given(q, who, c.seen());
        Score score = Judging.own(c.judgement(), question(s, q));
        Demand.text(c.rationale(), "rationale");
        checkLinks(c.links(), q, s, who);
        return List.of(new ScoreRevised(
                q.code(), who.id(), q.round(), score, c.rationale(), c.links(), Demand.reason(c.reason())));
    }

    static List<AssessmentEvent> withdraw(WithdrawScore c, Opened s, Person who) {
        QuestionState q = scorable(c.question(), s, who);
        given(q, who, c.seen());
        return List.of(new ScoreWithdrawn(q.code(), who.id(), q.round(), Demand.reason(c.reason())));
    }

    /** All own scores at once, when the last active evaluator has scored; fewer than two disclose nothing. */
    static Optional<AssessmentEvent> disclosure(Opened s, QuestionState q) {
        List<String> evaluators = s.team().evaluators();
        boolean allScored = evaluators.stream().allMatch(e -> q.currentOwn(e) != null);
        if (!q.blind() || evaluators.size() < 2 || !allScored) {
            return Optional.empty();
        }
        List<Disclosed> scores = q.own().keySet().stream()
                .sorted()
                .filter(e -> q.currentOwn(e) != null)
                .map(e -> new Disclosed(e, scoreOf(q, e), evaluators.contains(e)))
                .toList();
        List<Score> counted =
                scores.stream().filter(Disclosed::counted).map(Disclosed::score).toList();
        Comparison compared = Comparison.of(
                counted, question(s, q), s.setting().edition().policies().tolerance());
        return Optional.of(new ScoresDisclosed(
                q.code(), q.round(), scores, compared.mean(), compared.gap(), compared.tolerance(), compared.within()));
    }

    static Question question(Opened s, QuestionState q) {
        return s.setting().edition().question(q.code()).orElseThrow();
    }

    /** While blind, after it for those who came late, and in every further round until it is agreed. */
    private static QuestionState scorable(String code, Opened s, Person who) {
        Demand.evaluatorAtWork(who, s);
        QuestionState q = Demand.question(code, s);
        if (q.agreed() != null) {
            throw Refused.because(Refusal.ALREADY_AGREED);
        }
        if (q.round() == 1 && q.disclosure() != null && q.disclosure().names(who.id())) {
            throw Refused.because(Refusal.FROZEN_AFTER_DISCLOSURE);
        }
        return q;
    }

    private static void given(QuestionState q, Person who, @org.jspecify.annotations.Nullable Integer seen) {
        OwnScore own = q.currentOwn(who.id());
        if (own == null) {
            throw Refused.because(Refusal.NOT_SCORED);
        }
        Demand.seen(seen, own.version(), own);
    }

    private static Score scoreOf(QuestionState q, String evaluator) {
        return Objects.requireNonNull(
                Objects.requireNonNull(q.currentOwn(evaluator)).score());
    }

    private static void checkLinks(List<UUID> links, QuestionState q, Opened s, Person who) {
        links.forEach(link -> Gathering.visibleLink(q, link, s, who, "links"));
    }
}
