package samsyn.command.assessment;

import static samsyn.command.assessment.People.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.edition.Edition;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.score.Score;
import samsyn.score.Score.CriterionScore;

/** What has happened so far, told in the words of the domain. Every step is a command that must be accepted. */
public final class Story {

    private final List<AssessmentEvent> history = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();
    private Assessment state = Assessment.NOT_OPENED;
    private int proposals;

    /** Nothing yet. */
    public static Story nothing() {
        return new Story();
    }

    /** An opened assessment of Hammarö with the invented edition, and nobody in its team. */
    public static Story opened() {
        return opened(TestEditions.BYGDEPROVET);
    }

    public static Story opened(Edition edition) {
        return nothing().does(KIM, Ask.open(edition));
    }

    /** The usual team: Anna and Bertil evaluate, Rut reviews. */
    public static Story pair() {
        return opened().team(ANNA, BERTIL).reviewedBy(RUT);
    }

    /** The usual team and a third evaluator. */
    public static Story three() {
        return pair().team(CARIN);
    }

    /** All areas approved and the assessment finished. */
    public static Story finishedStory() {
        return pair().allApproved().finished();
    }

    // --- steps --------------------------------------------------------------------------------------------

    public Story does(Person who, AssessmentCommand command) {
        return happened(who, Decide.decide(command, state, who, Specification.NOW));
    }

    /** Events as such, also ones that no command would make from here. */
    public Story happened(AssessmentEvent... events) {
        return happened(KIM, List.of(events));
    }

    private Story happened(Person who, List<AssessmentEvent> events) {
        for (AssessmentEvent event : events) {
            state = Evolve.evolve(state, event, who.id());
            history.add(event);
            actors.add(who.id());
        }
        return this;
    }

    public Story team(Person... evaluators) {
        for (Person evaluator : evaluators) {
            does(KIM, Ask.assign(evaluator, Duty.EVALUATOR));
        }
        return this;
    }

    public Story reviewedBy(Person reviewer) {
        return does(KIM, Ask.assign(reviewer, Duty.REVIEWER));
    }

    /** Knowing what may be disclosed by it. */
    public Story released(Person member) {
        return does(KIM, Ask.release(member, now().judged().questions().keySet().toArray(String[]::new)));
    }

    public Story document(String evidence) {
        return does(anEvaluator(), Ask.register(evidence));
    }

    public Story linked(Person who, String link, String question, String evidence) {
        return does(who, Ask.link(link, question, evidence));
    }

    /** An own score in points (or as near as the criteria's percent come to it). */
    public Story scored(Person who, String question, String points) {
        return does(who, Ask.score(question, judgement(question, points)));
    }

    public Story scored(Person who, String question, Judgement judgement) {
        return does(who, Ask.score(question, judgement));
    }

    /** All active evaluators score in the order of their ids. */
    public Story disclosed(String question, String... points) {
        List<Person> evaluators = evaluators();
        for (int i = 0; i < points.length; i++) {
            scored(evaluators.get(i), question, points[i]);
        }
        return this;
    }

    /** The first evaluator proposes points. */
    public Story proposed(String proposal, String question, String points) {
        return does(
                evaluators().getFirst(),
                Ask.propose(proposal, question, Ask.points(points), agreementVersion(question)));
    }

    /** All score the same, the first proposes it, all others confirm. */
    public Story agreed(String question, String points) {
        if (question(question).blind()) {
            evaluators().stream()
                    .filter(e -> question(question).currentOwn(e.id()) == null)
                    .forEach(e -> scored(e, question, points));
        }
        String proposal = "proposal " + proposals++;
        proposed(proposal, question, points);
        evaluators().stream().skip(1).forEach(e -> does(e, Ask.confirm(proposal, question)));
        return this;
    }

    /** Taken up again by the first evaluator, and agreed on in a further round. */
    Story agreedAnew(String question, String points) {
        return does(anEvaluator(), Ask.reopenQuestion(question, agreementVersion(question)))
                .agreed(question, points);
    }

    public Story areaAgreed(String area) {
        List<String> open = now().questionsIn(area)
                .filter(q -> q.agreed() == null)
                .map(QuestionState::code)
                .toList();
        open.forEach(q -> agreed(q, "3"));
        return this;
    }

    public Story submitted(String area) {
        areaAgreed(area);
        return does(anEvaluator(), Ask.submit(area, contentOf(area)));
    }

    public Story approved(String area) {
        submitted(area);
        return does(RUT, Ask.approve(area, contentOf(area)));
    }

    public Story returned(String area) {
        submitted(area);
        return does(RUT, Ask.giveBack(area, contentOf(area)));
    }

    public Story allApproved() {
        now().reviewed().areas().entrySet().stream()
                .filter(a -> a.getValue().status() != Status.APPROVED)
                .forEach(a -> approved(a.getKey()));
        return this;
    }

    public Story finished() {
        return does(KIM, new AssessmentCommand.FinishAssessment());
    }

    public Story cancelled() {
        return does(KIM, Ask.cancel());
    }

    // --- what stands --------------------------------------------------------------------------------------

    public Assessment state() {
        return state;
    }

    public List<AssessmentEvent> history() {
        return List.copyOf(history);
    }

    /** Who made each event of the history, by their ids. */
    public List<String> actors() {
        return List.copyOf(actors);
    }

    Opened now() {
        return (Opened) state;
    }

    QuestionState question(String code) {
        return now().question(code).orElseThrow();
    }

    Status statusOf(String area) {
        return now().area(area).orElseThrow().status();
    }

    public String contentOf(String area) {
        return now().content(area).hash();
    }

    public int agreementVersion(String question) {
        return question(question).agreementVersion();
    }

    public Score agreedScore(String question) {
        return question(question).agreed().score();
    }

    private List<Person> evaluators() {
        return List.of(ANNA, BERTIL, CARIN, DAVID).stream()
                .filter(p -> now().team().evaluators().contains(p.id()))
                .toList();
    }

    private Person anEvaluator() {
        return evaluators().getFirst();
    }

    private Judgement judgement(String question, String points) {
        Edition.Question asked = now().setting().edition().question(question).orElseThrow();
        if (asked.criteria().isEmpty()) {
            return Ask.points(points);
        }
        BigDecimal percent = new BigDecimal(points)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(asked.max()), 4, RoundingMode.HALF_UP);
        return new Judgement.Criteria(asked.criteria().stream()
                .map(c -> new CriterionScore(c.code(), percent))
                .toList());
    }
}
