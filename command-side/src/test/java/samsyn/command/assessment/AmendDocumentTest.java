package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.AmendDocument;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.EvidenceAmended;
import samsyn.event.Evidence.Document;

class AmendDocumentTest {

    @Test
    void correctsARecord() {
        var outcome = given(Story.pair().document("d")).when(BERTIL, amendDocument("d", "Vattenplan 2025", 1));

        outcome.then(new EvidenceAmended(id("d"), document("Vattenplan 2025"), null, WHY));
        assertThat(outcome.after().item(id("d")).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void needsTheVersionSeen() {
        Story story = Story.pair().document("d");
        given(story)
                .when(ANNA, new AmendDocument(id("d"), document("Plan"), WHY, null))
                .thenRefused(VERSION_REQUIRED);
        given(story).when(ANNA, amendDocument("d", "Plan", 0)).thenStale(document("d"), 1);
    }

    @Test
    void needsAReason() {
        given(Story.pair().document("d"))
                .when(ANNA, new AmendDocument(id("d"), document("Plan"), "", 1))
                .thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void obeysTheRulesOfAFirstRecord() {
        Story story = Story.pair().document("d");
        given(story).when(ANNA, amendDocument("d", " ", 1)).thenRefused(TEXT_REQUIRED, "title");
        given(story)
                .when(ANNA, new AmendDocument(id("d"), new Document("Plan", null, TODAY.plusDays(1), null), WHY, 1))
                .thenRefused(IN_THE_FUTURE, "dated");
    }

    @Test
    void needsADocument() {
        Story story = Story.pair().does(ANNA, recordInterview("i"));
        given(story).when(ANNA, amendDocument("none", "Plan", 1)).thenRefused(NO_SUCH_EVIDENCE, "evidence");
        given(story).when(ANNA, amendDocument("i", "Plan", 1)).thenRefused(OTHER_KIND_OF_EVIDENCE, "evidence");
    }

    @Test
    void voidsEveryApprovalThatRestsOnIt() {
        Story story = Story.pair()
                .document("d")
                .linked(ANNA, "in V", "V.1", "d")
                .linked(BERTIL, "in S", "S.2", "d")
                .allApproved();

        var outcome = given(story).when(ANNA, amendDocument("d", "Plan", 1));

        outcome.then(
                new EvidenceAmended(id("d"), document("Plan"), null, WHY),
                new ApprovalVoided("S", story.contentOf("S"), WHY),
                new ApprovalVoided("V", story.contentOf("V"), WHY));
        assertThat(outcome.after().area("S").orElseThrow().status()).isEqualTo(Status.SUBMITTED);
        assertThat(outcome.after().area("V").orElseThrow().status()).isEqualTo(Status.SUBMITTED);
        assertThat(outcome.after().area("L").orElseThrow().status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void voidsNothingWhenItSaysTheSameAsBefore() {
        given(Story.pair().document("d").linked(ANNA, "l", "V.1", "d").approved("V"))
                .when(ANNA, amendDocument("d", "d", 1))
                .then(new EvidenceAmended(id("d"), document("d"), null, WHY));
    }

    @Test
    void voidsNothingThatItIsNotLinkedTo() {
        given(Story.pair().document("d").allApproved())
                .when(ANNA, amendDocument("d", "Plan", 1))
                .then(new EvidenceAmended(id("d"), document("Plan"), null, WHY));
    }

    @Test
    void isDoneByEvaluators() {
        given(Story.pair().document("d"))
                .when(KIM, amendDocument("d", "Plan", 1))
                .thenRefused(NOT_EVALUATOR);
    }
}
