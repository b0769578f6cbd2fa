package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.ReopenArea;
import samsyn.command.assessment.Reviewed.AreaState;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.event.AssessmentEvent.AreaReopened;

class ReopenAreaTest {

    @Test
    void takesASubmissionBackAsEvaluator() {
        var outcome = given(Story.pair().submitted("L")).when(BERTIL, reopenArea("L"));

        outcome.then(new AreaReopened("L", WHY));
        assertThat(outcome.after().area("L").orElseThrow()).isEqualTo(new AreaState(Status.IN_WORK, null));
    }

    @Test
    void takesAnApprovalBackAsReviewerWithoutVoidingIt() {
        var outcome = given(Story.pair().allApproved()).when(RUT, reopenArea("L"));

        outcome.then(new AreaReopened("L", WHY));
        assertThat(outcome.after().area("L").orElseThrow().status()).isEqualTo(Status.IN_WORK);
        assertThat(outcome.after().area("V").orElseThrow().status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void isForEachOnlyWhatIsTheirs() {
        given(Story.pair().approved("L")).when(ANNA, reopenArea("L")).thenRefused(NOTHING_TO_REOPEN);
        given(Story.pair().submitted("L")).when(RUT, reopenArea("L")).thenRefused(NOTHING_TO_REOPEN);
        given(Story.pair()).when(ANNA, reopenArea("L")).thenRefused(NOTHING_TO_REOPEN);
        given(Story.pair().returned("L")).when(RUT, reopenArea("L")).thenRefused(NOTHING_TO_REOPEN);
        given(Story.pair().returned("L")).when(ANNA, reopenArea("L")).thenRefused(NOTHING_TO_REOPEN);
    }

    @Test
    void needsAReason() {
        given(Story.pair().submitted("L")).when(ANNA, new ReopenArea("L", null)).thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void needsAnAreaOfTheEdition() {
        given(Story.pair()).when(ANNA, reopenArea("9")).thenRefused(NO_SUCH_AREA, "area");
    }

    @Test
    void isRefusedAsSuchInAFinishedAssessment() {
        given(Story.finishedStory()).when(RUT, reopenArea("L")).thenRefused(ASSESSMENT_FINISHED);
        given(Story.finishedStory()).when(ANNA, reopenArea("L")).thenRefused(ASSESSMENT_FINISHED);
    }

    @Test
    void isDoneByTheTeam() {
        given(Story.pair().submitted("L")).when(KIM, reopenArea("L")).thenRefused(NOT_EVALUATOR);
        given(Story.pair().submitted("L")).when(STRANGER, reopenArea("9")).thenRefused(NOT_EVALUATOR);
        given(Story.pair().approved("L"))
                .when(nowAt(HAMMARO_SCHOOLS, RUT), reopenArea("L"))
                .thenRefused(EMPLOYED_BY_THE_UNIT);
    }
}
