package samsyn.command.axon;

import static samsyn.command.assessment.People.*;
import static samsyn.command.axon.ThroughAxon.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Ask;
import samsyn.command.assessment.AssessmentCommand.FinishAssessment;
import samsyn.command.assessment.Refusal;
import samsyn.command.assessment.Story;
import samsyn.event.AssessmentEvent.AssessmentCancelled;
import samsyn.event.AssessmentEvent.AssessmentReopened;

class ClosingThroughAxonTest {

    @Test
    void anAssessmentIsFinishedWithItsResult() {
        Story approved = Story.pair().allApproved();
        Story finished = Story.pair().allApproved().finished();

        given(approved)
                .when(KIM, new FinishAssessment())
                .then(null, null, finished.history().getLast());
    }

    @Test
    void anAssessmentIsNotFinishedBeforeAllIsApproved() {
        given(Story.pair()).when(KIM, new FinishAssessment()).thenRefused(Refusal.AREAS_NOT_APPROVED);
    }

    @Test
    void aFinishedAssessmentIsTakenUpAgain() {
        given(Story.finishedStory())
                .when(KIM, Ask.reopenAssessment())
                .then(null, null, new AssessmentReopened(Ask.WHY));
    }

    @Test
    void afterFinishingNothingElseIsDone() {
        given(Story.finishedStory()).when(ANNA, Ask.register("plan")).thenRefused(Refusal.ASSESSMENT_FINISHED);
    }

    @Test
    void anAssessmentIsGivenUp() {
        given(Story.pair()).when(KIM, Ask.cancel()).then(null, null, new AssessmentCancelled(Ask.WHY));
    }
}
