package samsyn.command.assessment;

import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.LinkEvidence;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.EvidenceLinked;
import samsyn.event.Evidence.Shows;

class LinkEvidenceTest {

    @Test
    void saysWhatTheEvidenceShowsAndWhere() {
        given(documented())
                .when(ANNA, new LinkEvidence(id("l"), "V.1", id("d"), Shows.FOLLOW_UP, "s. 4"))
                .then(new EvidenceLinked(id("l"), "V.1", id("d"), Shows.FOLLOW_UP, "s. 4", "anna"));
    }

    @Test
    void canTieTheSameEvidenceOfAnotherKindOrPassage() {
        Story story = documented().linked(ANNA, "l", "V.1", "d");

        given(story)
                .when(ANNA, new LinkEvidence(id("m"), "V.1", id("d"), Shows.PLAN, null))
                .accepted();
        given(story)
                .when(ANNA, new LinkEvidence(id("m"), "V.1", id("d"), Shows.PRACTICE, "s. 9"))
                .accepted();
        given(story).when(ANNA, link("m", "V.2", "d")).accepted();
        given(story.document("e")).when(ANNA, link("m", "V.1", "e")).accepted();
    }

    @Test
    void cannotSayTheSameTwice() {
        given(documented().linked(ANNA, "l", "V.1", "d"))
                .when(ANNA, link("m", "V.1", "d"))
                .thenRefused(ALREADY_LINKED, "evidence");
    }

    @Test
    void doesNotTellThatAColleagueHasLinkedTheSame() {
        given(documented().linked(ANNA, "l", "V.1", "d"))
                .when(BERTIL, link("m", "V.1", "d"))
                .then(new EvidenceLinked(id("m"), "V.1", id("d"), Shows.PRACTICE, null, "bertil"));
    }

    @Test
    void cannotTakeAnIdTwiceInAnyQuestion() {
        Story story = documented().linked(ANNA, "l", "V.1", "d");

        given(story).when(ANNA, link("l", "S.2", "d")).thenRefused(ID_TAKEN, "link");
        given(story.does(ANNA, unlink("l", "V.1")))
                .when(ANNA, link("l", "V.1", "d"))
                .thenRefused(ID_TAKEN, "link");
    }

    @Test
    void needsEvidenceAndQuestion() {
        given(documented()).when(ANNA, link("l", "V.1", "none")).thenRefused(NO_SUCH_EVIDENCE, "evidence");
        given(documented()).when(ANNA, link("l", "V.9", "d")).thenRefused(NO_SUCH_QUESTION, "question");
    }

    @Test
    void voidsTheApprovalOfItsArea() {
        Story story = documented().approved("V").approved("L");

        given(story)
                .when(ANNA, link("l", "V.1", "d"))
                .then(
                        new EvidenceLinked(id("l"), "V.1", id("d"), Shows.PRACTICE, null, "anna"),
                        new ApprovalVoided("V", story.contentOf("V"), null));
    }

    @Test
    void isDoneByEvaluators() {
        given(documented()).when(RUT, link("l", "V.1", "d")).thenRefused(NOT_EVALUATOR);
        given(documented().released(BERTIL)).when(BERTIL, link("l", "V.1", "d")).thenRefused(NOT_EVALUATOR);
    }

    private static Story documented() {
        return Story.pair().document("d");
    }
}
