package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;
import static samsyn.event.AreaContent.NoteKind.*;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.RemoveFinding;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.FindingRemoved;

class RemoveFindingTest {

    @Test
    void takesATextOut() {
        var outcome = given(written()).when(ANNA, removeFinding("f", 1));

        outcome.then(new FindingRemoved(id("f"), "V", WHY));
        assertThat(outcome.after().written().notes()).isEmpty();
    }

    @Test
    void answersForAColleaguesHiddenTextAsForNone() {
        given(written()).when(BERTIL, removeFinding("f", 1)).thenRefused(NO_SUCH_FINDING, "finding");
        given(written()).when(BERTIL, removeFinding("f", null)).thenRefused(NO_SUCH_FINDING, "finding");
        given(written()).when(BERTIL, removeFinding("none", null)).thenRefused(NO_SUCH_FINDING, "finding");
        given(written().does(ANNA, removeFinding("f", 1)))
                .when(ANNA, removeFinding("f", 1))
                .thenRefused(NO_SUCH_FINDING, "finding");
    }

    @Test
    void takesAColleaguesTextOutOnceItsQuestionsAreDisclosed() {
        given(written().disclosed("V.1", "9", "9"))
                .when(BERTIL, removeFinding("f", 1))
                .accepted();
    }

    @Test
    void needsTheVersionSeen() {
        given(written()).when(ANNA, removeFinding("f", null)).thenRefused(VERSION_REQUIRED);
        given(written()).when(ANNA, removeFinding("f", 2)).thenStale(about("Ren", "V.1"), 1);
    }

    @Test
    void needsAReason() {
        given(written()).when(ANNA, new RemoveFinding(id("f"), "", 1)).thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void voidsTheApprovalOfItsArea() {
        Story story = written().approved("V");

        given(story)
                .when(ANNA, removeFinding("f", 1))
                .then(new FindingRemoved(id("f"), "V", WHY), new ApprovalVoided("V", story.contentOf("V"), WHY));
    }

    @Test
    void isDoneByEvaluators() {
        given(written()).when(KIM, removeFinding("f", 1)).thenRefused(NOT_EVALUATOR);
    }

    private static Story written() {
        return Story.pair().does(ANNA, write("f", "V", STRENGTH, about("Ren", "V.1")));
    }
}
