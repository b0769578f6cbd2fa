package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;
import static samsyn.event.AreaContent.NoteKind.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.ReviseFinding;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.event.AssessmentEvent.FindingRevised;

class ReviseFindingTest {

    @Test
    void rewritesOnesOwnWhileBlind() {
        var outcome = given(written()).when(ANNA, reviseFinding("f", about("Renare", "V.1", "V.2"), 1));

        outcome.then(new FindingRevised(id("f"), "V", about("Renare", "V.1", "V.2"), WHY));
        var note = outcome.after().written().notes().get(id("f"));
        assertThat(note.version()).isEqualTo(2);
        assertThat(note.kind()).isEqualTo(STRENGTH);
        assertThat(note.author()).isEqualTo("anna");
    }

    @Test
    void answersForAColleaguesHiddenTextAsForNone() {
        given(written()).when(BERTIL, reviseFinding("f", about("Smutsig"), 1)).thenRefused(NO_SUCH_FINDING, "finding");
        given(written())
                .when(BERTIL, reviseFinding("f", about("Smutsig"), null))
                .thenRefused(NO_SUCH_FINDING, "finding");
        given(written())
                .when(BERTIL, reviseFinding("none", about("Smutsig"), 1))
                .thenRefused(NO_SUCH_FINDING, "finding");
        given(written()
                        .does(ANNA, reviseFinding("f", about("Ren", "V.1", "V.2"), 1))
                        .disclosed("V.1", "9", "9"))
                .when(BERTIL, reviseFinding("f", about("Smutsig"), 2))
                .thenRefused(NO_SUCH_FINDING, "finding");
    }

    @Test
    void rewritesAColleaguesTextOnceItsQuestionsAreDisclosed() {
        given(written().disclosed("V.1", "9", "9"))
                .when(BERTIL, reviseFinding("f", about("Renare", "V.1"), 1))
                .then(new FindingRevised(id("f"), "V", about("Renare", "V.1"), WHY));
        given(Story.pair().does(ANNA, write("f", "V", PROSE, about("Allmänt"))))
                .when(BERTIL, reviseFinding("f", about("Mera allmänt"), 1))
                .accepted();
    }

    @Test
    void cannotTellAColleagueAboutAQuestionThatIsStillBlind() {
        given(written().disclosed("V.1", "9", "9"))
                .when(BERTIL, reviseFinding("f", about("Ingen mäter", "V.1", "V.2"), 1))
                .thenRefused(NOT_YET_DISCLOSED, "questions");
    }

    @Test
    void needsTheVersionSeen() {
        given(written()).when(ANNA, reviseFinding("f", about("Renare"), null)).thenRefused(VERSION_REQUIRED);
        given(written().does(ANNA, reviseFinding("f", about("Renare"), 1)))
                .when(BERTIL, reviseFinding("f", about("Renast"), 1))
                .thenStale(about("Renare"), 2);
    }

    @Test
    void needsAReason() {
        given(written())
                .when(ANNA, new ReviseFinding(id("f"), about("Renare"), null, 1))
                .thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void obeysTheRulesOfAFirstText() {
        given(written()).when(ANNA, reviseFinding("f", about(""), 1)).thenRefused(TEXT_REQUIRED, "text");
        given(written())
                .when(ANNA, reviseFinding("f", about("x", "9.9"), 1))
                .thenRefused(NO_SUCH_QUESTION, "questions");
        given(written())
                .when(ANNA, reviseFinding("f", about("x", "L.1"), 1))
                .thenRefused(QUESTION_OF_ANOTHER_AREA, "questions");
        given(written())
                .when(ANNA, reviseFinding("f", new Finding(List.of(), "Sjön", text("x"), null), 1))
                .thenRefused(HEADING_ONLY_IN_PROSE, "heading");
        given(written())
                .when(ANNA, reviseFinding("f", new Finding(List.of(), null, text("x"), UDDEVALLA), 1))
                .thenRefused(ROLE_MODEL_ONLY_FOR_IMPROVEMENTS, "roleModel");
    }

    @Test
    void voidsTheApprovalOfItsArea() {
        Story story = written().approved("V");

        given(story)
                .when(BERTIL, reviseFinding("f", about("Renare", "V.1"), 1))
                .then(
                        new FindingRevised(id("f"), "V", about("Renare", "V.1"), WHY),
                        new ApprovalVoided("V", story.contentOf("V"), WHY));
    }

    @Test
    void isDoneByEvaluators() {
        given(written()).when(RUT, reviseFinding("f", about("x"), 1)).thenRefused(NOT_EVALUATOR);
    }

    private static Story written() {
        return Story.pair().does(ANNA, write("f", "V", STRENGTH, about("Ren", "V.1")));
    }
}
