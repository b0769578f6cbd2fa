package samsyn.command.assessment;

import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.MakeRemark;
import samsyn.event.AssessmentEvent.RemarkMade;

class MakeRemarkTest {

    @Test
    void remarksOnAQuestionOrAWholeArea() {
        given(Story.pair())
                .when(ANNA, remark("r", "V", "V.1"))
                .then(new RemarkMade(id("r"), "V", "V.1", "anna", text("Stämmer årtalet?")));
        given(Story.pair())
                .when(ANNA, remark("r", "V", null))
                .then(new RemarkMade(id("r"), "V", null, "anna", text("Stämmer årtalet?")));
    }

    @Test
    void isOpenToReviewersOnceTheAreaIsSubmitted() {
        given(Story.pair()).when(RUT, remark("r", "L", "L.1")).thenRefused(NOT_SUBMITTED, "area");
        given(Story.pair().submitted("L").does(ANNA, reopenArea("L")))
                .when(RUT, remark("r", "L", null))
                .thenRefused(NOT_SUBMITTED, "area");
        given(Story.pair().submitted("L")).when(RUT, remark("r", "L", "L.1")).accepted();
        given(Story.pair().returned("L")).when(RUT, remark("r", "L", "L.1")).accepted();
        given(Story.pair().approved("L")).when(RUT, remark("r", "L", "L.1")).accepted();
    }

    @Test
    void voidsNoApproval() {
        given(Story.pair().approved("L"))
                .when(ANNA, remark("r", "L", "L.1"))
                .then(new RemarkMade(id("r"), "L", "L.1", "anna", text("Stämmer årtalet?")));
    }

    @Test
    void needsAText() {
        given(Story.pair())
                .when(ANNA, new MakeRemark(id("r"), "V", "V.1", text(" ")))
                .thenRefused(TEXT_REQUIRED, "text");
    }

    @Test
    void needsAnAreaAndAQuestionOfIt() {
        given(Story.pair()).when(ANNA, remark("r", "9", null)).thenRefused(NO_SUCH_AREA, "area");
        given(Story.pair()).when(ANNA, remark("r", "V", "V.9")).thenRefused(NO_SUCH_QUESTION, "question");
        given(Story.pair()).when(ANNA, remark("r", "V", "L.1")).thenRefused(QUESTION_OF_ANOTHER_AREA, "question");
    }

    @Test
    void cannotTakeAnIdTwice() {
        given(Story.pair().does(ANNA, remark("r", "V", null)))
                .when(BERTIL, remark("r", "L", null))
                .thenRefused(ID_TAKEN, "remark");
    }

    @Test
    void isDoneByTheTeam() {
        given(Story.pair()).when(KIM, remark("r", "V", null)).thenRefused(NOT_IN_THIS_TEAM);
        given(Story.pair().released(ANNA)).when(ANNA, remark("r", "V", null)).thenRefused(NOT_IN_THIS_TEAM);
    }

    @Test
    void isNotDoneByOneNowEmployedByTheUnit() {
        given(Story.pair())
                .when(nowAt(HAMMARO.organisation(), ANNA), remark("r", "V", null))
                .thenRefused(EMPLOYED_BY_THE_UNIT);
    }
}
