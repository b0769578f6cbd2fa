package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.FinishAssessment;
import samsyn.command.assessment.AssessmentCommand.ReopenAssessment;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.command.assessment.Setting.Phase;
import samsyn.event.AssessmentEvent.AssessmentReopened;

class ReopenAssessmentTest {

    @Test
    void takesAFinishedAssessmentUpWithItsApprovals() {
        var outcome = given(Story.finishedStory()).when(KIM, reopenAssessment());

        outcome.then(new AssessmentReopened(WHY));
        assertThat(outcome.after().setting().phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(outcome.after().reviewed().areas())
                .allSatisfy((_, a) -> assertThat(a.status()).isEqualTo(Status.APPROVED));
    }

    @Test
    void takesACancelledAssessmentUp() {
        Story story = Story.pair().scored(ANNA, "V.1", "9").cancelled();

        given(story).when(KIM, reopenAssessment()).then(new AssessmentReopened(WHY));
        given(story.does(KIM, reopenAssessment()))
                .when(BERTIL, score("V.1", points("9")))
                .accepted();
    }

    @Test
    void letsItBeFinishedAgainAtOnce() {
        given(Story.finishedStory().does(KIM, reopenAssessment()))
                .when(KIM, new FinishAssessment())
                .accepted();
    }

    @Test
    void needsAReason() {
        given(Story.finishedStory()).when(KIM, new ReopenAssessment("")).thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void isForWhatHasEnded() {
        given(Story.pair()).when(KIM, reopenAssessment()).thenRefused(STILL_IN_PROGRESS);
    }

    @Test
    void isDoneByACoordinatorOutsideTheTeam() {
        given(Story.finishedStory()).when(ANNA, reopenAssessment()).thenRefused(NOT_COORDINATOR);
        given(Story.finishedStory()).when(coordinating(RUT), reopenAssessment()).thenRefused(NOT_COORDINATOR);
    }
}
