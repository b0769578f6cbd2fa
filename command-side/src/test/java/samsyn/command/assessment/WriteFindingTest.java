package samsyn.command.assessment;

import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;
import static samsyn.event.AreaContent.NoteKind.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.AreaDescribed;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.event.AssessmentEvent.ImprovementNoted;
import samsyn.event.AssessmentEvent.StrengthNoted;

class WriteFindingTest {

    @Test
    void writesProseOverSeveralQuestionsUnderAHeading() {
        Finding prose = new Finding(List.of("V.1", "V.2"), "Sjön", text("Sjön är ren."), null);
        given(Story.pair())
                .when(ANNA, write("f", "V", PROSE, prose))
                .then(new AreaDescribed(id("f"), "V", prose, "anna"));
    }

    @Test
    void notesAStrengthAboutNoQuestionInParticular() {
        given(Story.pair())
                .when(ANNA, write("f", "V", STRENGTH, about("Alla hjälps åt")))
                .then(new StrengthNoted(id("f"), "V", about("Alla hjälps åt"), "anna"));
    }

    @Test
    void notesAnImprovementWithARoleModel() {
        Finding improvement = new Finding(List.of("V.1"), null, text("Mät oftare"), UDDEVALLA);
        given(Story.pair())
                .when(BERTIL, write("f", "V", IMPROVEMENT, improvement))
                .then(new ImprovementNoted(id("f"), "V", improvement, "bertil"));
    }

    @ParameterizedTest
    @EnumSource(names = {"STRENGTH", "IMPROVEMENT"})
    void hasAHeadingOnlyInProse(NoteKind kind) {
        given(Story.pair())
                .when(ANNA, write("f", "V", kind, new Finding(List.of(), "Sjön", text("Ren"), null)))
                .thenRefused(HEADING_ONLY_IN_PROSE, "heading");
    }

    @ParameterizedTest
    @EnumSource(names = {"STRENGTH", "PROSE"})
    void hasARoleModelOnlyForImprovements(NoteKind kind) {
        given(Story.pair())
                .when(ANNA, write("f", "V", kind, new Finding(List.of(), null, text("Ren"), UDDEVALLA)))
                .thenRefused(ROLE_MODEL_ONLY_FOR_IMPROVEMENTS, "roleModel");
    }

    @Test
    void needsAText() {
        given(Story.pair()).when(ANNA, write("f", "V", STRENGTH, about(" "))).thenRefused(TEXT_REQUIRED, "text");
    }

    @Test
    void needsAnAreaAndQuestionsOfIt() {
        given(Story.pair()).when(ANNA, write("f", "9", STRENGTH, about("Ren"))).thenRefused(NO_SUCH_AREA, "area");
        given(Story.pair())
                .when(ANNA, write("f", "V", STRENGTH, about("Ren", "V.1", "9.9")))
                .thenRefused(NO_SUCH_QUESTION, "questions");
        given(Story.pair())
                .when(ANNA, write("f", "V", STRENGTH, about("Ren", "V.1", "L.1")))
                .thenRefused(QUESTION_OF_ANOTHER_AREA, "questions");
    }

    @Test
    void cannotTakeAnIdTwiceEvenOfWhatWasRemoved() {
        Story story = Story.pair().does(ANNA, write("f", "V", STRENGTH, about("Ren")));

        given(story).when(ANNA, write("f", "L", PROSE, about("Ren"))).thenRefused(ID_TAKEN, "finding");
        given(story.does(ANNA, removeFinding("f", 1)))
                .when(ANNA, write("f", "V", STRENGTH, about("Ren")))
                .thenRefused(ID_TAKEN, "finding");
    }

    @Test
    void voidsTheApprovalOfItsArea() {
        Story story = Story.pair().approved("V").approved("L");

        given(story)
                .when(ANNA, write("f", "V", STRENGTH, about("Ren")))
                .then(
                        new StrengthNoted(id("f"), "V", about("Ren"), "anna"),
                        new ApprovalVoided("V", story.contentOf("V"), null));
        given(story)
                .when(ANNA, write("f", "S", STRENGTH, about("Grön")))
                .then(new StrengthNoted(id("f"), "S", about("Grön"), "anna"));
    }

    @Test
    void isDoneByEvaluators() {
        given(Story.pair()).when(RUT, write("f", "V", STRENGTH, about("Ren"))).thenRefused(NOT_EVALUATOR);
    }
}
