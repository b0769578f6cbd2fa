package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.WithdrawScore;
import samsyn.command.assessment.QuestionState.OwnScore;
import samsyn.event.AssessmentEvent.ScoreWithdrawn;

class WithdrawScoreTest {

    @Test
    void takesOnesOwnScoreBack() {
        var outcome = given(scored()).when(ANNA, withdraw("V.1", 1));

        outcome.then(new ScoreWithdrawn("V.1", "anna", 1, WHY));
        assertThat(outcome.after().question("V.1").orElseThrow().currentOwn("anna"))
                .isNull();
    }

    @Test
    void isNotTheSameAsNeverScored() {
        Story story = scored().does(ANNA, withdraw("V.1", 1));

        assertThat(story.question("V.1").own()).containsKey("anna").doesNotContainKey("bertil");
    }

    @Test
    void needsTheVersionSeen() {
        given(scored()).when(ANNA, withdraw("V.1", null)).thenRefused(VERSION_REQUIRED);
        given(scored())
                .when(ANNA, withdraw("V.1", 2))
                .thenStale(new OwnScore(1, 1, typed("9"), RATIONALE, List.of()), 1);
    }

    @Test
    void needsAReason() {
        given(scored()).when(ANNA, new WithdrawScore("V.1", null, 1)).thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void needsAScore() {
        given(scored()).when(BERTIL, withdraw("V.1", 1)).thenRefused(NOT_SCORED);
        given(scored().does(ANNA, withdraw("V.1", 1)))
                .when(ANNA, withdraw("V.1", 2))
                .thenRefused(NOT_SCORED);
    }

    @Test
    void isTooLateAfterDisclosure() {
        given(Story.pair().disclosed("V.1", "9", "9"))
                .when(ANNA, withdraw("V.1", 1))
                .thenRefused(FROZEN_AFTER_DISCLOSURE);
        given(Story.pair().agreed("V.1", "9")).when(ANNA, withdraw("V.1", 1)).thenRefused(ALREADY_AGREED);
    }

    @Test
    void isOpenInAFurtherRound() {
        given(Story.pair()
                        .agreed("V.1", "9")
                        .does(ANNA, reopenQuestion("V.1", 4))
                        .scored(ANNA, "V.1", "10"))
                .when(ANNA, withdraw("V.1", 2))
                .then(new ScoreWithdrawn("V.1", "anna", 2, WHY));
    }

    @Test
    void needsAQuestionOfTheEdition() {
        given(scored()).when(ANNA, withdraw("1.1", 1)).thenRefused(NO_SUCH_QUESTION, "question");
    }

    @Test
    void isDoneByEvaluatorsInTheTeamNow() {
        given(scored()).when(KIM, withdraw("V.1", 1)).thenRefused(NOT_EVALUATOR);
    }

    private static Story scored() {
        return Story.pair().scored(ANNA, "V.1", "9");
    }
}
