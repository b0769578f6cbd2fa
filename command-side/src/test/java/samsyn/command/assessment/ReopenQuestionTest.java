package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Agreeing.Agreement;
import samsyn.command.assessment.AssessmentCommand.ReopenQuestion;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.event.AreaContent.Agreed;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.QuestionReopened;

class ReopenQuestionTest {

    @Test
    void startsTheNextRound() {
        Story story = Story.pair().agreed("V.1", "9");
        var first = story.question("V.1").disclosure();
        var outcome = given(story).when(BERTIL, reopenQuestion("V.1", 4));

        outcome.then(new QuestionReopened("V.1", 2, WHY));
        assertThat(outcome.after().question("V.1").orElseThrow().agreed()).isNull();
        assertThat(outcome.after().question("V.1").orElseThrow().disclosure()).isEqualTo(first);
        assertThat(outcome.after().question("V.1").orElseThrow().blind()).isFalse();
    }

    @Test
    void countsOn() {
        Story story = Story.pair()
                .agreed("V.1", "9")
                .does(ANNA, reopenQuestion("V.1", 4))
                .agreed("V.1", "10");

        given(story).when(ANNA, reopenQuestion("V.1", 8)).then(new QuestionReopened("V.1", 3, WHY));
    }

    @Test
    void needsTheVersionSeen() {
        Story story = Story.pair().agreed("V.1", "9");

        given(story).when(ANNA, reopenQuestion("V.1", null)).thenRefused(VERSION_REQUIRED);
        given(story)
                .when(ANNA, reopenQuestion("V.1", 3))
                .thenStale(new Agreement(1, null, new Agreed("V.1", 1, typed("9"), WHY)), 4);
    }

    @Test
    void needsAReason() {
        given(Story.pair().agreed("V.1", "9"))
                .when(ANNA, new ReopenQuestion("V.1", null, 4))
                .thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void needsAnAgreedScore() {
        given(Story.pair()).when(ANNA, reopenQuestion("V.1", 0)).thenRefused(NOT_AGREED);
        given(Story.pair().disclosed("V.1", "9", "9"))
                .when(ANNA, reopenQuestion("V.1", 1))
                .thenRefused(NOT_AGREED);
        given(Story.pair().agreed("V.1", "9").does(ANNA, reopenQuestion("V.1", 4)))
                .when(ANNA, reopenQuestion("V.1", 5))
                .thenRefused(NOT_AGREED);
    }

    @Test
    void putsASubmittedAreaInWork() {
        var outcome = given(Story.pair().submitted("L")).when(ANNA, reopenQuestion("L.1", 4));

        outcome.then(new QuestionReopened("L.1", 2, WHY));
        assertThat(outcome.after().area("L").orElseThrow().status()).isEqualTo(Status.IN_WORK);
    }

    @Test
    void putsAnApprovedAreaInWorkAndVoidsItsApproval() {
        Story story = Story.pair().approved("V").approved("L");
        var outcome = given(story).when(ANNA, reopenQuestion("V.1", 4));

        outcome.then(new QuestionReopened("V.1", 2, WHY), new ApprovalVoided("V", story.contentOf("V"), WHY));
        assertThat(outcome.after().area("V").orElseThrow().status()).isEqualTo(Status.IN_WORK);
        assertThat(outcome.after().area("L").orElseThrow().status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void leavesAReturnedAreaReturned() {
        var outcome = given(Story.pair().returned("L")).when(ANNA, reopenQuestion("L.1", 4));

        assertThat(outcome.after().area("L").orElseThrow().status()).isEqualTo(Status.RETURNED);
    }

    @Test
    void needsAQuestionOfTheEdition() {
        given(Story.pair()).when(ANNA, reopenQuestion("1.1", 0)).thenRefused(NO_SUCH_QUESTION, "question");
    }

    @Test
    void isDoneByEvaluators() {
        given(Story.pair().agreed("V.1", "9"))
                .when(RUT, reopenQuestion("V.1", 4))
                .thenRefused(NOT_EVALUATOR);
    }
}
