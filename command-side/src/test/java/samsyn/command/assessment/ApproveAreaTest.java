package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Reviewed.AreaState;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.event.AssessmentEvent.AreaApproved;
import samsyn.event.AssessmentEvent.AreaSubmitted;

class ApproveAreaTest {

    @Test
    void approvesExactlyWhatTheReviewerSaw() {
        Story story = Story.pair().submitted("V");
        String seen = story.contentOf("V");
        var outcome = given(story).when(RUT, approve("V", seen));

        outcome.then(new AreaApproved("V", seen));
        assertThat(outcome.after().area("V").orElseThrow()).isEqualTo(new AreaState(Status.APPROVED, seen));
    }

    @Test
    void cannotApproveWhatHasChangedSince() {
        Story story = Story.pair().document("d").linked(ANNA, "l", "V.1", "d").submitted("V");
        String seen = story.contentOf("V");
        story.does(ANNA, amendDocument("d", "Plan", 1));

        given(story).when(RUT, approve("V", seen)).thenStale(story.contentOf("V"), story.contentOf("V"));
        given(story).when(RUT, approve("V", null)).thenRefused(VERSION_REQUIRED);
        given(story).when(RUT, approve("V", story.contentOf("V"))).accepted();
    }

    @Test
    void needsASubmittedArea() {
        Story agreed = Story.pair().areaAgreed("L");
        given(agreed).when(RUT, approve("L", agreed.contentOf("L"))).thenRefused(NOT_SUBMITTED);
        Story returned = Story.pair().returned("L");
        given(returned).when(RUT, approve("L", returned.contentOf("L"))).thenRefused(NOT_SUBMITTED);
    }

    @Test
    void cannotApproveTwice() {
        Story story = Story.pair().approved("L");
        given(story).when(RUT, approve("L", story.contentOf("L"))).thenRefused(ALREADY_APPROVED);
    }

    @Test
    void needsAllQuestionsAgreedWhateverTheHistorySays() {
        Story story = Story.pair().happened(new AreaSubmitted("L", "x"));
        given(story).when(RUT, approve("L", story.contentOf("L"))).thenRefused(QUESTIONS_NOT_AGREED);
    }

    @Test
    void canBeGivenAgainAfterItWasVoided() {
        Story story = Story.pair()
                .document("d")
                .linked(ANNA, "l", "V.1", "d")
                .approved("V")
                .does(ANNA, unlink("l", "V.1"));

        assertThat(story.statusOf("V")).isEqualTo(Status.SUBMITTED);
        given(story).when(RUT, approve("V", story.contentOf("V"))).accepted();
    }

    @Test
    void needsAnAreaOfTheEdition() {
        given(Story.pair()).when(RUT, approve("9", "x")).thenRefused(NO_SUCH_AREA, "area");
    }

    @Test
    void isDoneByReviewersOfTheTeam() {
        Story story = Story.pair().submitted("L");
        given(story).when(ANNA, approve("L", story.contentOf("L"))).thenRefused(NOT_REVIEWER);
        given(story).when(ROLF, approve("L", story.contentOf("L"))).thenRefused(NOT_REVIEWER);
        given(story).when(KIM, approve("L", story.contentOf("L"))).thenRefused(NOT_REVIEWER);
        given(story.released(RUT)).when(RUT, approve("L", story.contentOf("L"))).thenRefused(NOT_REVIEWER);
    }

    @Test
    void isNotDoneByOneNowEmployedByTheUnit() {
        Story story = Story.pair().submitted("L");
        given(story)
                .when(nowAt(HAMMARO_SCHOOLS, RUT), approve("L", story.contentOf("L")))
                .thenRefused(EMPLOYED_BY_THE_UNIT);
    }
}
