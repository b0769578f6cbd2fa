package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.CancelAssessment;
import samsyn.command.assessment.Setting.Phase;
import samsyn.event.AssessmentEvent.AssessmentCancelled;

class CancelAssessmentTest {

    @Test
    void givesTheAssessmentUp() {
        var outcome = given(Story.pair()).when(KIM, cancel());

        outcome.then(new AssessmentCancelled(WHY));
        assertThat(outcome.after().setting().phase()).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void needsAReason() {
        given(Story.pair()).when(KIM, new CancelAssessment(null)).thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void isForWhatIsInProgress() {
        given(Story.pair().cancelled()).when(KIM, cancel()).thenRefused(ASSESSMENT_CANCELLED);
        given(Story.finishedStory()).when(KIM, cancel()).thenRefused(ASSESSMENT_FINISHED);
    }

    @Test
    void isDoneByACoordinatorOutsideTheTeam() {
        given(Story.pair()).when(ANNA, cancel()).thenRefused(NOT_COORDINATOR);
        given(Story.pair()).when(AUDUN, cancel()).thenRefused(NOT_COORDINATOR);
    }
}
