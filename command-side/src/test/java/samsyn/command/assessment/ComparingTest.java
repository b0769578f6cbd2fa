package samsyn.command.assessment;

import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.AssignTeamMember;
import samsyn.command.assessment.Compared.Acceptance;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.LikenessAccepted;
import samsyn.event.AssessmentEvent.TeamMemberAssigned;
import samsyn.organisation.Likeness;
import samsyn.organisation.Likeness.Kind;
import samsyn.organisation.Likeness.Named;
import samsyn.organisation.Organisation;

/** What is alike is looked at before somebody is assigned; openings and corrections ask in the same way. */
class ComparingTest {

    private static final Organisation HAMMARO_LIKE = new Organisation("other:h", "Hammarö", null);

    @Test
    void asksToCompareAnEmployerThatIsLikeTheUnit() {
        Person anna = nowAt(new Organisation("other:1", "Hammarö", null), ANNA);
        Likeness like =
                new Likeness(Kind.NAME, new Named("other:1", "Hammarö"), new Named("se:1761", "Hammarö kommun"));

        var asked =
                given(Story.opened()).when(KIM, assign(anna, Duty.EVALUATOR)).thenAsksToCompare(like);
        given(Story.opened())
                .when(
                        KIM,
                        assignAccepting(anna, Duty.EVALUATOR, asked.getFirst().likeness()))
                .then(new TeamMemberAssigned(member(anna), Duty.EVALUATOR), new LikenessAccepted(like, "anna", WHY));
    }

    @Test
    void asksToCompareWhatTheRegisterSaysOtherwise() {
        Likeness other = new Likeness(
                Kind.REGISTER, new Named("se:1485", "Karlstads kommun"), new Named("se:1485", "Uddevalla kommun"));
        Compared compared = new Compared(List.of(), List.of(other), List.of());

        given(Story.opened())
                .when(KIM, new AssignTeamMember(member(BERTIL), Duty.EVALUATOR, compared))
                .thenAsksToCompare(other);
    }

    @Test
    void asksForAllThatIsNotAcceptedYetAndForAReason() {
        Organisation bygg = new Organisation("other:1761", "Hammarö Bygg", HAMMARO_LIKE);
        Person anna = nowAt(bygg, ANNA);
        Likeness id =
                new Likeness(Kind.ID, new Named("other:1761", "Hammarö Bygg"), new Named("se:1761", "Hammarö kommun"));
        Likeness around =
                new Likeness(Kind.NAME, new Named("other:h", "Hammarö"), new Named("se:1761", "Hammarö kommun"));

        given(Story.opened()).when(KIM, assign(anna, Duty.EVALUATOR)).thenAsksToCompare(id, around);
        given(Story.opened())
                .when(KIM, assignAccepting(anna, Duty.EVALUATOR, around.code("anna")))
                .thenAsksToCompare(id);
        given(Story.opened())
                .when(KIM, assignAccepting(anna, Duty.EVALUATOR, around.code("bertil"), id.code(null)))
                .thenAsksToCompare(id, around);
        Acceptance silent = new Acceptance(id.code("anna"), " ");
        given(Story.opened())
                .when(
                        KIM,
                        new AssignTeamMember(
                                member(anna), Duty.EVALUATOR, new Compared(List.of(), List.of(), List.of(silent))))
                .thenRefused(REASON_REQUIRED, "accepted.reason");
    }

    @Test
    void comparesOnlyWhomItWouldTake() {
        Person anna = nowAt(new Organisation("other:1", "Hammarö", null), ANNA);
        given(Story.pair()).when(KIM, assign(anna, Duty.EVALUATOR)).thenRefused(ALREADY_IN_THE_TEAM, "member.id");
    }
}
