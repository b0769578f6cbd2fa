package samsyn.command.assessment;

import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;

import java.util.List;
import samsyn.command.assessment.AssessmentCommand.FinishAssessment;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent.Duty;

/** One of each command, by someone who may send it, and what others are told who may not. */
public record EveryCommand(AssessmentCommand command, Person by, Refusal toOthers) {

    public static List<EveryCommand> all() {
        return List.of(
                of(open(TestEditions.BYGDEPROVET), KIM, Refusal.NOT_COORDINATOR),
                of(assign(CARIN, Duty.EVALUATOR), KIM, Refusal.NOT_COORDINATOR),
                of(release(ANNA), KIM, Refusal.NOT_COORDINATOR),
                of(amend(ANNA), KIM, Refusal.NOT_COORDINATOR),
                of(amendUnit("Hammarö", 2026), KIM, Refusal.NOT_COORDINATOR),
                of(selfDescription("x", "V.1", "Klart"), ANNA, Refusal.NOT_EVALUATOR),
                of(recordInterview("x"), ANNA, Refusal.NOT_EVALUATOR),
                of(amendInterview("x", "G2", 1), ANNA, Refusal.NOT_EVALUATOR),
                of(register("x"), ANNA, Refusal.NOT_EVALUATOR),
                of(amendDocument("x", "y", 1), ANNA, Refusal.NOT_EVALUATOR),
                of(reviewPage("x"), ANNA, Refusal.NOT_EVALUATOR),
                of(amendPage("x", "y", 1), ANNA, Refusal.NOT_EVALUATOR),
                of(link("x", "V.1", "x"), ANNA, Refusal.NOT_EVALUATOR),
                of(unlink("x", "V.1"), ANNA, Refusal.NOT_EVALUATOR),
                of(score("V.1", points("1")), ANNA, Refusal.NOT_EVALUATOR),
                of(revise("V.1", points("1"), 1), ANNA, Refusal.NOT_EVALUATOR),
                of(withdraw("V.1", 1), ANNA, Refusal.NOT_EVALUATOR),
                of(propose("x", "V.1", points("1"), 1), ANNA, Refusal.NOT_EVALUATOR),
                of(confirm("x", "V.1"), ANNA, Refusal.NOT_EVALUATOR),
                of(decline("x", "V.1"), ANNA, Refusal.NOT_EVALUATOR),
                of(reopenQuestion("V.1", 1), ANNA, Refusal.NOT_EVALUATOR),
                of(remark("x", "V", null), ANNA, Refusal.NOT_IN_THIS_TEAM),
                of(resolve("x"), ANNA, Refusal.NOT_IN_THIS_TEAM),
                of(write("x", "V", NoteKind.PROSE, about("y")), ANNA, Refusal.NOT_EVALUATOR),
                of(reviseFinding("x", about("y"), 1), ANNA, Refusal.NOT_EVALUATOR),
                of(removeFinding("x", 1), ANNA, Refusal.NOT_EVALUATOR),
                of(shortFacts("1", null, null), ANNA, Refusal.NOT_EVALUATOR),
                of(submit("V", "x"), ANNA, Refusal.NOT_EVALUATOR),
                of(approve("V", "x"), RUT, Refusal.NOT_REVIEWER),
                of(giveBack("V", "x"), RUT, Refusal.NOT_REVIEWER),
                of(reopenArea("V"), RUT, Refusal.NOT_EVALUATOR),
                of(new FinishAssessment(), KIM, Refusal.NOT_COORDINATOR),
                of(reopenAssessment(), KIM, Refusal.NOT_COORDINATOR),
                of(cancel(), KIM, Refusal.NOT_COORDINATOR));
    }

    private static EveryCommand of(AssessmentCommand command, Person by, Refusal toOthers) {
        return new EveryCommand(command, by, toOthers);
    }

    @Override
    public String toString() {
        return command.getClass().getSimpleName();
    }
}
