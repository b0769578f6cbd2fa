package samsyn.command.axon;

import static samsyn.command.assessment.People.*;
import static samsyn.command.axon.ThroughAxon.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Ask;
import samsyn.command.assessment.Refusal;
import samsyn.command.assessment.Story;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.TeamMemberAmended;
import samsyn.event.AssessmentEvent.TeamMemberAssigned;
import samsyn.event.AssessmentEvent.TeamMemberReleased;
import samsyn.event.AssessmentEvent.UnitAmended;

class SettingUpThroughAxonTest {

    @Test
    void aCoordinatorAssignsAMember() {
        given(Story.opened())
                .when(KIM, Ask.assign(ANNA, Duty.EVALUATOR))
                .then("anna", null, new TeamMemberAssigned(member(ANNA), Duty.EVALUATOR));
    }

    @Test
    void nobodyIsAssignedTwice() {
        given(Story.pair()).when(KIM, Ask.assign(ANNA, Duty.EVALUATOR)).thenRefused(Refusal.ALREADY_IN_THE_TEAM);
    }

    @Test
    void aCoordinatorReleasesAMember() {
        given(Story.pair())
                .when(KIM, Ask.release(BERTIL))
                .then("bertil", null, new TeamMemberReleased("bertil", Duty.EVALUATOR, Ask.WHY));
    }

    @Test
    void whoIsReleasedWhereItWouldDiscloseStaysUntilThatIsKnown() {
        Story story = Story.three().scored(ANNA, "V.1", "9").scored(BERTIL, "V.1", "9");

        given(story).when(KIM, Ask.release(CARIN)).thenRefused(Refusal.WOULD_DISCLOSE);
    }

    @Test
    void aMemberIsAmended() {
        given(Story.pair())
                .when(KIM, Ask.amend(nowAt(UDDEVALLA, ANNA)))
                .then("anna", null, new TeamMemberAmended("anna", ANNA.name(), UDDEVALLA, Ask.WHY));
    }

    @Test
    void theUnitIsAmended() {
        given(Story.pair())
                .when(KIM, Ask.amendUnit("Hammarö", 2027))
                .then(null, null, new UnitAmended("Hammarö", 2027, Ask.WHY));
    }

    @Test
    void whoOpenedItIsNotAssignedByAnother() {
        given(Story.opened())
                .when(coordinating(RUT), Ask.assign(KIM, Duty.REVIEWER))
                .thenRefused(Refusal.FORMED_THE_ASSESSMENT);
    }

    @Test
    void anEvaluatorReleasesNobody() {
        given(Story.pair()).when(ANNA, Ask.release(BERTIL)).thenRefused(Refusal.NOT_COORDINATOR);
    }
}
