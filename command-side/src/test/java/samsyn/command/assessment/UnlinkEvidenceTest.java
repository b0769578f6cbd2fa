package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.UnlinkEvidence;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.EvidenceUnlinked;

class UnlinkEvidenceTest {

    @Test
    void takesOnesOwnLinkAway() {
        var outcome = given(linked()).when(ANNA, unlink("l", "V.1"));

        outcome.then(new EvidenceUnlinked(id("l"), "V.1", id("d"), WHY));
        assertThat(outcome.after().question("V.1").orElseThrow().links()).isEmpty();
    }

    @Test
    void canBeLinkedAgainUnderANewId() {
        given(linked().does(ANNA, unlink("l", "V.1")))
                .when(ANNA, link("m", "V.1", "d"))
                .accepted();
    }

    @Test
    void answersForAColleaguesHiddenLinkAsForNone() {
        given(linked()).when(BERTIL, unlink("l", "V.1")).thenRefused(NO_SUCH_LINK, "link");
        given(linked()).when(BERTIL, unlink("none", "V.1")).thenRefused(NO_SUCH_LINK, "link");
        given(linked()).when(BERTIL, new UnlinkEvidence(id("l"), "V.1", null)).thenRefused(NO_SUCH_LINK, "link");
    }

    @Test
    void takesAColleaguesLinkAwayOnceTheQuestionIsDisclosed() {
        given(linked().disclosed("V.1", "9", "9"))
                .when(BERTIL, unlink("l", "V.1"))
                .then(new EvidenceUnlinked(id("l"), "V.1", id("d"), WHY));
    }

    @Test
    void needsTheLinksOwnQuestion() {
        given(linked()).when(ANNA, unlink("l", "V.2")).thenRefused(NO_SUCH_LINK, "link");
        given(linked()).when(ANNA, unlink("l", "V.9")).thenRefused(NO_SUCH_QUESTION, "question");
    }

    @Test
    void needsAReason() {
        given(linked()).when(ANNA, new UnlinkEvidence(id("l"), "V.1", null)).thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void voidsTheApprovalOfItsArea() {
        Story story = linked().approved("V");

        given(story)
                .when(BERTIL, unlink("l", "V.1"))
                .then(
                        new EvidenceUnlinked(id("l"), "V.1", id("d"), WHY),
                        new ApprovalVoided("V", story.contentOf("V"), WHY));
    }

    @Test
    void isDoneByEvaluators() {
        given(linked()).when(RUT, unlink("l", "V.1")).thenRefused(NOT_EVALUATOR);
    }

    private static Story linked() {
        return Story.pair().document("d").linked(ANNA, "l", "V.1", "d");
    }
}
