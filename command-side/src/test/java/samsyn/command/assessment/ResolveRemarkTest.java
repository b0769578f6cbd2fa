package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.ResolveRemark;
import samsyn.event.AssessmentEvent.RemarkResolved;

class ResolveRemarkTest {

    @Test
    void saysHowARemarkWasDealtWith() {
        var outcome = given(Story.pair().does(ANNA, remark("r", "V", "V.1"))).when(ANNA, resolve("r"));

        outcome.then(new RemarkResolved(id("r"), "V", "V.1", text("Rättat")));
        assertThat(outcome.after().judged().remarks().get(id("r")).resolved()).isTrue();
    }

    @Test
    void resolvesAColleaguesRemarkOnAnAreaOrADisclosedQuestion() {
        given(Story.pair().does(ANNA, remark("r", "V", null)))
                .when(BERTIL, resolve("r"))
                .accepted();
        given(Story.pair().does(ANNA, remark("r", "V", "V.1")).disclosed("V.1", "9", "9"))
                .when(BERTIL, resolve("r"))
                .accepted();
    }

    @Test
    void answersForAColleaguesHiddenRemarkAsForNone() {
        Story story = Story.pair().does(ANNA, remark("r", "V", "V.1"));

        given(story).when(BERTIL, resolve("r")).thenRefused(NO_SUCH_REMARK, "remark");
        given(story).when(BERTIL, resolve("none")).thenRefused(NO_SUCH_REMARK, "remark");
        given(story).when(BERTIL, new ResolveRemark(id("r"), text(""))).thenRefused(NO_SUCH_REMARK, "remark");
        given(story.does(ANNA, resolve("r"))).when(BERTIL, resolve("r")).thenRefused(NO_SUCH_REMARK, "remark");
    }

    @Test
    void answersAReviewerForAnAreaInWorkAsForNone() {
        Story story = Story.pair().does(ANNA, remark("r", "L", null)).does(ANNA, remark("s", "L", "L.1"));

        given(story).when(RUT, resolve("r")).thenRefused(NO_SUCH_REMARK, "remark");
        given(story.agreed("L.1", "1")).when(RUT, resolve("s")).thenRefused(NO_SUCH_REMARK, "remark");
        given(story.submitted("L")).when(RUT, resolve("r")).accepted();
        given(story).when(RUT, resolve("s")).accepted();
    }

    @Test
    void waitsForSubmissionWithAReviewersOwnRemark() {
        given(Story.pair().submitted("L").does(RUT, remark("r", "L", null)).does(ANNA, reopenArea("L")))
                .when(RUT, resolve("r"))
                .thenRefused(NOT_SUBMITTED, "area");
    }

    @Test
    void answersAReviewerForWhatWasRemarkedSinceTheyGaveTheAreaBackAsForNone() {
        Story story = Story.pair()
                .reviewedBy(ROLF)
                .returned("L")
                .does(ANNA, remark("r", "L", null))
                .does(ANNA, remark("s", "L", "L.1"))
                .does(ROLF, remark("t", "L", "L.1"));

        given(story).when(RUT, resolve("r")).thenRefused(NO_SUCH_REMARK, "remark");
        given(story).when(RUT, resolve("s")).thenRefused(NO_SUCH_REMARK, "remark");
        given(story).when(RUT, resolve("t")).thenRefused(NO_SUCH_REMARK, "remark");
        given(story.agreedAnew("L.1", "1")).when(RUT, resolve("s")).thenRefused(NO_SUCH_REMARK, "remark");
        given(story).when(BERTIL, resolve("r")).accepted();
        given(story).when(BERTIL, resolve("s")).accepted();
    }

    @Test
    void tellsReviewersWhatWasRemarkedSinceWhenTheAreaIsHandedOverAgain() {
        Story story = Story.pair().returned("L").does(ANNA, remark("r", "L", "L.1"));

        given(story.submitted("L")).when(RUT, resolve("r")).accepted();
        given(story.does(RUT, giveBack("L", story.contentOf("L"))))
                .when(RUT, resolve("r"))
                .accepted();
    }

    @Test
    void isDoneByReviewersWithWhatWasThereWhenTheyGaveTheAreaBackAndWithTheirOwn() {
        Story story = Story.pair()
                .does(ANNA, remark("r", "L", null))
                .does(ANNA, remark("s", "L", "L.1"))
                .returned("L")
                .does(RUT, remark("t", "L", "L.1"));

        given(story).when(RUT, resolve("r")).accepted();
        given(story).when(RUT, resolve("s")).accepted();
        given(story).when(RUT, resolve("t")).accepted();
    }

    @Test
    void answersAReviewersRemark() {
        given(Story.pair().submitted("L").does(RUT, remark("r", "L", "L.1")))
                .when(BERTIL, resolve("r"))
                .accepted();
    }

    @Test
    void cannotResolveTwice() {
        given(Story.pair().does(ANNA, remark("r", "V", null)).does(BERTIL, resolve("r")))
                .when(ANNA, resolve("r"))
                .thenRefused(ALREADY_RESOLVED);
    }

    @Test
    void needsAText() {
        given(Story.pair().does(ANNA, remark("r", "V", null)))
                .when(ANNA, new ResolveRemark(id("r"), text("")))
                .thenRefused(TEXT_REQUIRED, "resolution");
    }

    @Test
    void voidsNoApproval() {
        given(Story.pair().does(ANNA, remark("r", "L", null)).approved("L"))
                .when(ANNA, resolve("r"))
                .then(new RemarkResolved(id("r"), "L", null, text("Rättat")));
    }

    @Test
    void isDoneByTheTeam() {
        Story story = Story.pair().does(ANNA, remark("r", "V", null));

        given(story).when(KIM, resolve("r")).thenRefused(NOT_IN_THIS_TEAM);
        given(story).when(STRANGER, resolve("none")).thenRefused(NOT_IN_THIS_TEAM);
        given(story).when(nowAt(HAMMARO_SCHOOLS, ANNA), resolve("r")).thenRefused(EMPLOYED_BY_THE_UNIT);
    }
}
