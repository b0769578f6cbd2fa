package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.ReturnArea;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.event.AssessmentEvent.AreaReturned;
import samsyn.event.AssessmentEvent.Returned;

class ReturnAreaTest {

    @Test
    void givesAnAreaBackWithAReasonForEachQuestion() {
        Story story = Story.pair().submitted("V");
        List<Returned> questions = List.of(new Returned("V.2", "Källan saknas"));
        var outcome = given(story).when(RUT, new ReturnArea("V", story.contentOf("V"), questions, WHY));

        outcome.then(new AreaReturned("V", story.contentOf("V"), questions, WHY));
        assertThat(outcome.after().area("V").orElseThrow().status()).isEqualTo(Status.RETURNED);
    }

    @Test
    void needsAReason() {
        Story story = Story.pair().submitted("V");
        given(story)
                .when(RUT, new ReturnArea("V", story.contentOf("V"), List.of(), " "))
                .thenRefused(REASON_REQUIRED, "reason");
        given(story)
                .when(RUT, new ReturnArea("V", story.contentOf("V"), List.of(new Returned("V.1", "")), WHY))
                .thenRefused(REASON_REQUIRED, "questions.reason");
    }

    @Test
    void needsQuestionsOfTheArea() {
        Story story = Story.pair().submitted("V");
        given(story)
                .when(RUT, new ReturnArea("V", story.contentOf("V"), List.of(new Returned("L.1", "x")), WHY))
                .thenRefused(QUESTION_OF_ANOTHER_AREA, "questions");
        given(story)
                .when(RUT, new ReturnArea("V", story.contentOf("V"), List.of(new Returned("9.9", "x")), WHY))
                .thenRefused(NO_SUCH_QUESTION, "questions");
    }

    @Test
    void needsTheContentSeen() {
        Story story = Story.pair().submitted("L");
        given(story).when(RUT, giveBack("L", null)).thenRefused(VERSION_REQUIRED);
        given(story).when(RUT, giveBack("L", "old")).thenStale(story.contentOf("L"), story.contentOf("L"));
    }

    @Test
    void needsASubmittedArea() {
        given(Story.pair()).when(RUT, giveBack("L", "x")).thenRefused(NOT_SUBMITTED);
        given(Story.pair().returned("L")).when(RUT, giveBack("L", "x")).thenRefused(NOT_SUBMITTED);
        given(Story.pair().approved("L")).when(RUT, giveBack("L", "x")).thenRefused(ALREADY_APPROVED);
        given(Story.pair()).when(RUT, giveBack("9", "x")).thenRefused(NO_SUCH_AREA, "area");
    }

    @Test
    void isDoneByReviewers() {
        given(Story.pair().submitted("L")).when(ANNA, giveBack("L", "x")).thenRefused(NOT_REVIEWER);
    }
}
