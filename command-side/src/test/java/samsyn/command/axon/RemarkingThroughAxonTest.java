package samsyn.command.axon;

import static samsyn.command.assessment.Ask.id;
import static samsyn.command.assessment.Ask.text;
import static samsyn.command.assessment.People.*;
import static samsyn.command.axon.ThroughAxon.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Ask;
import samsyn.command.assessment.Refusal;
import samsyn.command.assessment.Story;
import samsyn.event.AssessmentEvent.RemarkMade;
import samsyn.event.AssessmentEvent.RemarkResolved;

class RemarkingThroughAxonTest {

    @Test
    void aRemarkIsMade() {
        given(Story.pair())
                .when(ANNA, Ask.remark("remark", "V", "V.1"))
                .then(
                        id("remark").toString(),
                        null,
                        new RemarkMade(id("remark"), "V", "V.1", "anna", text("Stämmer årtalet?")));
    }

    @Test
    void aReviewerRemarksNothingBeforeTheAreaIsSubmitted() {
        given(Story.pair()).when(RUT, Ask.remark("remark", "V", null)).thenRefused(Refusal.NOT_SUBMITTED);
    }

    @Test
    void aRemarkIsResolved() {
        given(Story.pair().does(ANNA, Ask.remark("remark", "V", null)))
                .when(BERTIL, Ask.resolve("remark"))
                .then(id("remark").toString(), null, new RemarkResolved(id("remark"), "V", null, text("Rättat")));
    }

    @Test
    void aColleaguesRemarkOnABlindQuestionIsNotThere() {
        given(Story.pair().does(ANNA, Ask.remark("remark", "V", "V.1")))
                .when(BERTIL, Ask.resolve("remark"))
                .thenRefused(Refusal.NO_SUCH_REMARK);
    }
}
