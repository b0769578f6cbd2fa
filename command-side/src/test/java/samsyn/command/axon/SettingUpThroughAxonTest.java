package samsyn.command.axon;

import static samsyn.command.assessment.People.*;
import static samsyn.command.axon.ThroughAxon.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Ask;
import samsyn.command.assessment.Refusal;
import samsyn.command.assessment.Story;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.TeamMemberAssigned;
import samsyn.event.AssessmentEvent.TeamMemberReleased;

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
    void anEvaluatorReleasesNobody() {
        given(Story.pair()).when(ANNA, Ask.release(BERTIL)).thenRefused(Refusal.NOT_COORDINATOR);
    }
}
