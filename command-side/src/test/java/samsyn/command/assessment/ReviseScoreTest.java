package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.ReviseScore;
import samsyn.command.assessment.QuestionState.OwnScore;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.ScoreRevised;
import samsyn.score.Score;

class ReviseScoreTest {

    @Test
    void changesOnesOwnScoreWithAReason() {
        given(scored())
                .when(ANNA, revise("V.1", points("10"), 1))
                .then(new ScoreRevised("V.1", "anna", 1, typed("10"), RATIONALE, List.of(), WHY));
    }

    @Test
    void keepsTheFirstJudgementInTheHistory() {
        Story story = scored().does(ANNA, revise("V.1", points("10"), 1)).does(ANNA, revise("V.1", NOT_APPLICABLE, 2));

        assertThat(story.history())
                .contains(new QuestionScored("V.1", "anna", 1, typed("9"), RATIONALE, List.of(), true));
        assertThat(story.question("V.1").currentOwn("anna").score()).isEqualTo(Score.NOT_APPLICABLE);
        assertThat(story.question("V.1").currentOwn("anna").version()).isEqualTo(3);
    }

    @Test
    void disclosesTheRevisedScore() {
        Story story = scored().does(ANNA, revise("V.1", points("10"), 1)).scored(BERTIL, "V.1", "9");

        assertThat(story.question("V.1").disclosure().scores().getFirst().score())
                .isEqualTo(typed("10"));
    }

    @Test
    void needsTheVersionSeen() {
        given(scored()).when(ANNA, revise("V.1", points("10"), null)).thenRefused(VERSION_REQUIRED);
        given(scored().does(ANNA, revise("V.1", points("10"), 1)))
                .when(ANNA, revise("V.1", points("11"), 1))
                .thenStale(new OwnScore(2, 1, typed("10"), RATIONALE, List.of()), 2);
    }

    @Test
    void needsAReason() {
        given(scored())
                .when(ANNA, new ReviseScore("V.1", points("10"), RATIONALE, List.of(), " ", 1))
                .thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void obeysTheRulesOfAFirstScore() {
        given(scored()).when(ANNA, revise("V.1", points("13"), 1)).thenRefused(SCORE_ABOVE_MAXIMUM, "score.value");
        given(scored()).when(ANNA, revise("V.1", points("-1"), 1)).thenRefused(SCORE_BELOW_ZERO, "score.value");
        given(scored()).when(ANNA, revise("V.1", points("1.1234567"), 1)).thenRefused(TOO_MANY_DECIMALS, "score.value");
        given(scored()).when(ANNA, revise("V.1", MEAN, 1)).thenRefused(MEAN_ONLY_PROPOSED, "score");
        given(scored())
                .when(ANNA, revise("V.1", criteria(criterion("a", "1")), 1))
                .thenRefused(NO_CRITERIA_HERE, "score.criteria");
        given(Story.pair().scored(ANNA, "V.2", "3"))
                .when(ANNA, revise("V.2", points("1"), 1))
                .thenRefused(CRITERIA_REQUIRED, "score.criteria");
        given(Story.pair().scored(ANNA, "V.2", "3"))
                .when(ANNA, revise("V.2", criteria(), 1))
                .thenRefused(CRITERIA_INCOMPLETE, "score.criteria");
        given(scored())
                .when(ANNA, new ReviseScore("V.1", points("10"), text(""), List.of(), WHY, 1))
                .thenRefused(TEXT_REQUIRED, "rationale");
    }

    @Test
    void mayRestOnOtherLinks() {
        Story story = scored().document("d").linked(ANNA, "l", "V.1", "d").linked(BERTIL, "m", "V.1", "d");

        given(story)
                .when(ANNA, new ReviseScore("V.1", points("9"), RATIONALE, List.of(id("l")), WHY, 1))
                .then(new ScoreRevised("V.1", "anna", 1, typed("9"), RATIONALE, List.of(id("l")), WHY));
        given(story)
                .when(ANNA, new ReviseScore("V.1", points("9"), RATIONALE, List.of(id("m")), WHY, 1))
                .thenRefused(NO_SUCH_LINK, "links");
    }

    @Test
    void needsAScoreOfOnesOwnInThisRound() {
        given(scored()).when(BERTIL, revise("V.1", points("9"), 1)).thenRefused(NOT_SCORED);
        given(scored().does(ANNA, withdraw("V.1", 1)))
                .when(ANNA, revise("V.1", points("9"), 2))
                .thenRefused(NOT_SCORED);
        given(Story.pair().agreed("V.1", "9").does(ANNA, reopenQuestion("V.1", 4)))
                .when(ANNA, revise("V.1", points("9"), 1))
                .thenRefused(NOT_SCORED);
    }

    @Test
    void isFrozenAfterDisclosureButNotForLatecomers() {
        Story story = Story.pair().disclosed("V.1", "9", "9").team(CARIN).scored(CARIN, "V.1", "8");

        given(story).when(ANNA, revise("V.1", points("10"), 1)).thenRefused(FROZEN_AFTER_DISCLOSURE);
        given(story)
                .when(CARIN, revise("V.1", points("9"), 1))
                .then(new ScoreRevised("V.1", "carin", 1, typed("9"), RATIONALE, List.of(), WHY));
    }

    @Test
    void isOpenInAFurtherRoundUntilThatIsAgreed() {
        Story story = Story.pair()
                .agreed("V.1", "9")
                .does(ANNA, reopenQuestion("V.1", 4))
                .scored(ANNA, "V.1", "10");

        given(story)
                .when(ANNA, revise("V.1", points("11"), 2))
                .then(new ScoreRevised("V.1", "anna", 2, typed("11"), RATIONALE, List.of(), WHY));
        given(story.agreed("V.1", "10"))
                .when(ANNA, revise("V.1", points("11"), 2))
                .thenRefused(ALREADY_AGREED);
    }

    @Test
    void needsAQuestionOfTheEdition() {
        given(scored()).when(ANNA, revise("1.1", points("9"), 1)).thenRefused(NO_SUCH_QUESTION, "question");
    }

    @Test
    void isDoneByEvaluatorsInTheTeamNow() {
        given(scored().released(ANNA)).when(ANNA, revise("V.1", points("9"), 1)).thenRefused(NOT_EVALUATOR);
    }

    private static Story scored() {
        return Story.pair().scored(ANNA, "V.1", "9");
    }
}
