package samsyn.command.assessment;

import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.RecordInterview;
import samsyn.event.AssessmentEvent.InterviewRecorded;

class RecordInterviewTest {

    @Test
    void recordsWhoWasMetAndWhen() {
        given(Story.pair())
                .when(BERTIL, recordInterview("i"))
                .then(new InterviewRecorded(id("i"), interview("G1", TODAY)));
    }

    @Test
    void cannotBeHeldTomorrow() {
        given(Story.pair())
                .when(ANNA, new RecordInterview(id("i"), interview("G1", TODAY.plusDays(1))))
                .thenRefused(IN_THE_FUTURE, "heldOn");
    }

    @Test
    void countsDaysAsTheNordicCountriesDo() {
        Instant afterMidnightInHammaro = Instant.parse("2026-03-02T23:30:00Z");
        given(Story.pair())
                .when(ANNA, new RecordInterview(id("i"), interview("G1", TODAY.plusDays(1))), afterMidnightInHammaro)
                .accepted();
    }

    @Test
    void needsItsGroup() {
        given(Story.pair())
                .when(ANNA, new RecordInterview(id("i"), interview("", TODAY)))
                .thenRefused(TEXT_REQUIRED, "group");
    }

    @Test
    void cannotTakeAnIdTwice() {
        given(Story.pair().does(ANNA, recordInterview("i")))
                .when(BERTIL, recordInterview("i"))
                .thenRefused(ID_TAKEN, "evidence");
    }

    @Test
    void isDoneByEvaluators() {
        given(Story.pair()).when(KIM, recordInterview("i")).thenRefused(NOT_EVALUATOR);
        given(Story.pair()).when(RUT, recordInterview("i")).thenRefused(NOT_EVALUATOR);
    }
}
