package samsyn.command.assessment;

import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.RegisterDocument;
import samsyn.event.AssessmentEvent.DocumentRegistered;
import samsyn.event.Evidence.Document;

class RegisterDocumentTest {

    @Test
    void registersADocument() {
        given(Story.pair())
                .when(ANNA, register("Vattenplan"))
                .then(new DocumentRegistered(id("Vattenplan"), document("Vattenplan")));
    }

    @Test
    void mayBeUndatedOrOfToday() {
        given(Story.pair()).when(ANNA, dated(null)).accepted();
        given(Story.pair()).when(ANNA, dated(TODAY)).accepted();
    }

    @Test
    void cannotBeDatedTomorrow() {
        given(Story.pair()).when(ANNA, dated(TODAY.plusDays(1))).thenRefused(IN_THE_FUTURE, "dated");
    }

    @Test
    void needsATitle() {
        given(Story.pair())
                .when(ANNA, new RegisterDocument(id("d"), document("  ")))
                .thenRefused(TEXT_REQUIRED, "title");
    }

    @Test
    void cannotTakeAnIdTwice() {
        given(Story.pair().document("d")).when(BERTIL, register("d")).thenRefused(ID_TAKEN, "evidence");
    }

    @Test
    void isDoneByEvaluators() {
        given(Story.pair()).when(KIM, register("d")).thenRefused(NOT_EVALUATOR);
    }

    private static RegisterDocument dated(LocalDate day) {
        return new RegisterDocument(id("d"), new Document("Vattenplan", "https://www.hammaro.se/plan.pdf", day, null));
    }
}
