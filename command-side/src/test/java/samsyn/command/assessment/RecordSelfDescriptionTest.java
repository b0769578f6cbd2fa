package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.RecordSelfDescription;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.SelfDescriptionRecorded;
import samsyn.event.Evidence.SelfDescription;

class RecordSelfDescriptionTest {

    private static final SelfDescription ANSWER = new SelfDescription("V.1", text("Klart som källvatten"));
    private static final SelfDescription LATER = new SelfDescription("V.1", text("Klart, utom på våren"));

    @Test
    void recordsTheUnitsOwnAnswer() {
        given(Story.pair())
                .when(KIM, selfDescription("answer", "V.1", "Klart som källvatten"))
                .then(new SelfDescriptionRecorded(id("answer"), ANSWER, null));
    }

    @Test
    void canBeRecordedByAnEvaluatorToo() {
        given(Story.pair())
                .when(ANNA, selfDescription("answer", "V.1", "Klart"))
                .accepted();
    }

    @Test
    void isRecordedAgainUnderItsOwnIdWithVersionAndReason() {
        var outcome = given(answered()).when(ANNA, new RecordSelfDescription(id("other"), LATER, WHY, 1));

        outcome.then(new SelfDescriptionRecorded(id("answer"), LATER, WHY));
        assertThat(outcome.after().item(id("answer")).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void needsTheVersionSeenWhenThereIsOne() {
        given(answered())
                .when(KIM, new RecordSelfDescription(id("answer"), LATER, WHY, null))
                .thenRefused(VERSION_REQUIRED);
        given(answered())
                .when(KIM, new RecordSelfDescription(id("answer"), LATER, WHY, 2))
                .thenStale(ANSWER, 1);
    }

    @Test
    void needsAReasonWhenThereIsOne() {
        given(answered())
                .when(KIM, new RecordSelfDescription(id("answer"), LATER, null, 1))
                .thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void isOnePerQuestion() {
        given(answered())
                .when(KIM, selfDescription("second", "L.1", "Frisk"))
                .then(new SelfDescriptionRecorded(id("second"), new SelfDescription("L.1", text("Frisk")), null));
    }

    @Test
    void cannotTakeTheIdOfSomethingElse() {
        given(Story.pair().document("d"))
                .when(KIM, selfDescription("d", "V.1", "Klart"))
                .thenRefused(ID_TAKEN, "evidence");
    }

    @Test
    void needsAnAnswer() {
        given(Story.pair()).when(KIM, selfDescription("answer", "V.1", " ")).thenRefused(TEXT_REQUIRED, "answer");
    }

    @Test
    void needsAQuestionOfTheEdition() {
        given(Story.pair()).when(KIM, selfDescription("answer", "1.1", "Ja")).thenRefused(NO_SUCH_QUESTION, "question");
    }

    @Test
    void voidsTheApprovalThatRestsOnIt() {
        Story story = answered().linked(ANNA, "l", "V.1", "answer").approved("V");

        given(story)
                .when(KIM, new RecordSelfDescription(id("answer"), LATER, WHY, 1))
                .then(
                        new SelfDescriptionRecorded(id("answer"), LATER, WHY),
                        new ApprovalVoided("V", story.contentOf("V"), WHY));
    }

    @Test
    void isDoneByCoordinatorsAndEvaluators() {
        given(Story.pair()).when(RUT, selfDescription("answer", "V.1", "Klart")).thenRefused(NOT_EVALUATOR);
        given(Story.pair())
                .when(STRANGER, selfDescription("answer", "V.1", "Klart"))
                .thenRefused(NOT_EVALUATOR);
        given(Story.pair().released(ANNA))
                .when(coordinating(ANNA), selfDescription("answer", "V.1", "Klart"))
                .thenRefused(NOT_EVALUATOR);
    }

    private static Story answered() {
        return Story.pair().does(KIM, selfDescription("answer", "V.1", "Klart som källvatten"));
    }
}
