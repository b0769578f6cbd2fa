package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.event.AssessmentEvent.AreaSubmitted;

class SubmitAreaTest {

    @Test
    void handsOverWhatTheSenderSaw() {
        Story story = Story.pair().areaAgreed("V");
        var outcome = given(story).when(BERTIL, submit("V", story.contentOf("V")));

        outcome.then(new AreaSubmitted("V", story.contentOf("V")));
        assertThat(outcome.after().area("V").orElseThrow().status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void needsAllQuestionsAgreed() {
        Story story = Story.pair().agreed("V.1", "9").disclosed("V.2", "3", "3");
        given(story).when(ANNA, submit("V", story.contentOf("V"))).thenRefused(QUESTIONS_NOT_AGREED);
        given(story).when(ANNA, submit("V", null)).thenRefused(QUESTIONS_NOT_AGREED);
    }

    @Test
    void countsNotApplicableAsAgreed() {
        Story story = Story.pair()
                .scored(ANNA, "L.1", NOT_APPLICABLE)
                .scored(BERTIL, "L.1", NOT_APPLICABLE)
                .does(ANNA, propose("p", "L.1", NOT_APPLICABLE, 1))
                .does(BERTIL, confirm("p", "L.1"));
        given(story).when(ANNA, submit("L", story.contentOf("L"))).accepted();
    }

    @Test
    void needsTheContentSeen() {
        Story story = Story.pair().areaAgreed("L");
        String seen = story.contentOf("L");
        story.document("d").linked(BERTIL, "l", "L.1", "d");

        given(story).when(ANNA, submit("L", null)).thenRefused(VERSION_REQUIRED);
        given(story).when(ANNA, submit("L", seen)).thenStale(story.contentOf("L"), story.contentOf("L"));
    }

    @Test
    void cannotBeDoneTwice() {
        Story story = Story.pair().submitted("L");
        given(story).when(BERTIL, submit("L", story.contentOf("L"))).thenRefused(ALREADY_SUBMITTED);
        Story approved = Story.pair().approved("L");
        given(approved).when(BERTIL, submit("L", approved.contentOf("L"))).thenRefused(ALREADY_APPROVED);
    }

    @Test
    void canBeDoneAgainAfterItWasReturnedOrTakenBack() {
        Story returned = Story.pair().returned("L");
        given(returned).when(ANNA, submit("L", returned.contentOf("L"))).accepted();
        Story takenBack = Story.pair().submitted("L").does(ANNA, reopenArea("L"));
        given(takenBack).when(ANNA, submit("L", takenBack.contentOf("L"))).accepted();
    }

    @Test
    void needsAnAreaOfTheEdition() {
        given(Story.pair()).when(ANNA, submit("9", "x")).thenRefused(NO_SUCH_AREA, "area");
    }

    @Test
    void isDoneByEvaluators() {
        given(Story.pair().areaAgreed("L")).when(RUT, submit("L", "x")).thenRefused(NOT_EVALUATOR);
    }
}
