package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.AmendInterview;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.InterviewAmended;

class AmendInterviewTest {

    @Test
    void correctsAColleaguesRecordToo() {
        var outcome = given(held()).when(BERTIL, amendInterview("i", "G2", 1));

        outcome.then(new InterviewAmended(id("i"), interview("G2", TODAY), WHY));
        assertThat(outcome.after().item(id("i")).orElseThrow().version()).isEqualTo(2);
        given(held().does(BERTIL, amendInterview("i", "G2", 1)))
                .when(ANNA, amendInterview("i", "G3", 2))
                .accepted();
    }

    @Test
    void needsTheVersionSeen() {
        given(held())
                .when(ANNA, new AmendInterview(id("i"), interview("G2", TODAY), WHY, null))
                .thenRefused(VERSION_REQUIRED);
        given(held()).when(ANNA, amendInterview("i", "G2", 7)).thenStale(interview("G1", TODAY), 1);
    }

    @Test
    void needsAReason() {
        given(held())
                .when(ANNA, new AmendInterview(id("i"), interview("G2", TODAY), null, 1))
                .thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void obeysTheRulesOfAFirstRecord() {
        given(held()).when(ANNA, amendInterview("i", " ", 1)).thenRefused(TEXT_REQUIRED, "group");
        given(held())
                .when(ANNA, new AmendInterview(id("i"), interview("G1", TODAY.plusDays(1)), WHY, 1))
                .thenRefused(IN_THE_FUTURE, "heldOn");
    }

    @Test
    void needsAnInterview() {
        given(held()).when(ANNA, amendInterview("none", "G2", 1)).thenRefused(NO_SUCH_EVIDENCE, "evidence");
        given(held().document("d"))
                .when(ANNA, amendInterview("d", "G2", 1))
                .thenRefused(OTHER_KIND_OF_EVIDENCE, "evidence");
    }

    @Test
    void voidsTheApprovalThatRestsOnIt() {
        Story story = held().linked(ANNA, "l", "V.1", "i").approved("V").approved("L");

        given(story)
                .when(ANNA, amendInterview("i", "G2", 1))
                .then(
                        new InterviewAmended(id("i"), interview("G2", TODAY), WHY),
                        new ApprovalVoided("V", story.contentOf("V"), WHY));
    }

    @Test
    void isDoneByEvaluators() {
        given(held()).when(RUT, amendInterview("i", "G2", 1)).thenRefused(NOT_EVALUATOR);
    }

    private static Story held() {
        return Story.pair().does(ANNA, recordInterview("i"));
    }
}
