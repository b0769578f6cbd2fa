package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.util.Set;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.Agreeing.Agreement;
import samsyn.command.assessment.AssessmentCommand.ProposeConsensus;
import samsyn.command.assessment.QuestionState.Proposal;
import samsyn.event.AssessmentEvent.ConsensusProposed;
import samsyn.score.Score;

class ProposeConsensusTest {

    @Test
    void proposesPointsWithAReason() {
        given(near())
                .when(ANNA, propose("p", "V.1", points("9.5"), 1))
                .then(new ConsensusProposed(id("p"), "V.1", 1, "anna", typed("9.5"), false, WHY));
    }

    @Test
    void mayProposeTheMeanWithoutAReasonWithinTolerance() {
        given(near())
                .when(ANNA, unreasoned(MEAN))
                .then(new ConsensusProposed(id("p"), "V.1", 1, "anna", exactly("9.3"), true, null));
        given(near())
                .when(ANNA, new ProposeConsensus(id("p"), "V.1", MEAN, " ", 1))
                .then(new ConsensusProposed(id("p"), "V.1", 1, "anna", exactly("9.3"), true, null));
    }

    @Test
    void mayTypeTheMeanToo() {
        given(near())
                .when(ANNA, unreasoned(points("9.30")))
                .then(new ConsensusProposed(id("p"), "V.1", 1, "anna", typed("9.30"), true, null));
    }

    @Test
    void keepsAReasonForTheMean() {
        given(near())
                .when(ANNA, propose("p", "V.1", MEAN, 1))
                .then(new ConsensusProposed(id("p"), "V.1", 1, "anna", exactly("9.3"), true, WHY));
    }

    @Test
    void needsAReasonForAnythingButTheMean() {
        given(near()).when(ANNA, unreasoned(points("9.4"))).thenRefused(REASON_REQUIRED, "reason");
        given(near()).when(ANNA, unreasoned(NOT_APPLICABLE)).thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void cannotProposeTheMeanOutsideTolerance() {
        given(apart()).when(ANNA, propose("p", "V.1", MEAN, 1)).thenRefused(OUTSIDE_TOLERANCE, "score");
    }

    @Test
    void needsAReasonOutsideToleranceEvenForWhatIsTheMean() {
        given(apart()).when(ANNA, unreasoned(points("6"))).thenRefused(REASON_REQUIRED, "reason");
        given(apart())
                .when(ANNA, propose("p", "V.1", points("6"), 1))
                .then(new ConsensusProposed(id("p"), "V.1", 1, "anna", typed("6"), false, WHY));
    }

    @Test
    void mayProposeNotApplicableWithoutAReasonWhenAllSaySo() {
        Story story = Story.pair().scored(ANNA, "V.1", NOT_APPLICABLE).scored(BERTIL, "V.1", NOT_APPLICABLE);

        given(story)
                .when(ANNA, unreasoned(NOT_APPLICABLE))
                .then(new ConsensusProposed(id("p"), "V.1", 1, "anna", Score.NOT_APPLICABLE, true, null));
        given(story).when(ANNA, unreasoned(points("0"))).thenRefused(REASON_REQUIRED, "reason");
        given(story).when(ANNA, propose("p", "V.1", MEAN, 1)).thenRefused(ALL_SAY_NOT_APPLICABLE, "score");
    }

    @Test
    void mustDiscussNotApplicableAgainstPoints() {
        Story story = Story.pair().scored(ANNA, "V.1", NOT_APPLICABLE).scored(BERTIL, "V.1", "0");

        given(story).when(ANNA, propose("p", "V.1", MEAN, 1)).thenRefused(OUTSIDE_TOLERANCE, "score");
        given(story).when(ANNA, unreasoned(NOT_APPLICABLE)).thenRefused(REASON_REQUIRED, "reason");
        given(story)
                .when(BERTIL, propose("p", "V.1", NOT_APPLICABLE, 1))
                .then(new ConsensusProposed(id("p"), "V.1", 1, "bertil", Score.NOT_APPLICABLE, false, WHY));
    }

    @Test
    void mayProposePointsOfAQuestionWithCriteria() {
        given(Story.pair().disclosed("V.2", "3", "4"))
                .when(ANNA, propose("p", "V.2", points("3.5"), 1))
                .then(new ConsensusProposed(id("p"), "V.2", 1, "anna", typed("3.5"), false, WHY));
        given(Story.pair().disclosed("V.2", "3", "4"))
                .when(ANNA, propose("p", "V.2", criteria(criterion("V.2.a", "50"), criterion("V.2.b", "50")), 1))
                .accepted();
    }

    @Test
    void obeysTheRulesOfAScore() {
        given(near()).when(ANNA, propose("p", "V.1", points("13"), 1)).thenRefused(SCORE_ABOVE_MAXIMUM, "score.value");
        given(near()).when(ANNA, propose("p", "V.1", points("-1"), 1)).thenRefused(SCORE_BELOW_ZERO, "score.value");
        given(near())
                .when(ANNA, propose("p", "V.1", percent("1.00001"), 1))
                .thenRefused(TOO_MANY_DECIMALS, "score.value");
        given(near())
                .when(ANNA, propose("p", "V.1", criteria(criterion("V.2.a", "1")), 1))
                .thenRefused(NO_CRITERIA_HERE, "score.criteria");
        given(Story.pair().disclosed("V.2", "3", "4"))
                .when(ANNA, propose("p", "V.2", criteria(), 1))
                .thenRefused(CRITERIA_INCOMPLETE, "score.criteria");
    }

    @Test
    void replacesTheOpenProposal() {
        Story story = near().proposed("p", "V.1", "9.5").does(BERTIL, propose("q", "V.1", points("9.2"), 2));

        given(story).when(BERTIL, confirm("p", "V.1")).thenRefused(NO_SUCH_PROPOSAL, "proposal");
        given(story).when(ANNA, confirm("q", "V.1")).accepted();
    }

    @Test
    void needsTheVersionSeen() {
        Story story = near().proposed("p", "V.1", "9.5");

        given(story).when(BERTIL, propose("q", "V.1", points("9"), null)).thenRefused(VERSION_REQUIRED);
        given(story)
                .when(BERTIL, propose("q", "V.1", points("9"), 1))
                .thenStale(
                        new Agreement(1, new Proposal(id("p"), "anna", typed("9.5"), false, WHY, Set.of("anna")), null),
                        2);
        given(near()).when(BERTIL, propose("q", "V.1", points("9"), 0)).thenStale(new Agreement(1, null, null), 1);
    }

    @Test
    void cannotTakeTheIdOfAnEarlierProposal() {
        Story story = near().proposed("p", "V.1", "9.5").disclosed("L.1", "1", "1");

        given(story).when(BERTIL, propose("p", "V.1", points("9"), 2)).thenRefused(ID_TAKEN, "proposal");
        given(story).when(BERTIL, propose("p", "L.1", points("1"), 1)).thenRefused(ID_TAKEN, "proposal");
        given(story.does(BERTIL, decline("p", "V.1")))
                .when(BERTIL, propose("p", "V.1", points("9"), 3))
                .thenRefused(ID_TAKEN, "proposal");
    }

    @Test
    void waitsForDisclosure() {
        given(Story.pair().scored(ANNA, "V.1", "9"))
                .when(ANNA, propose("p", "V.1", points("9"), 0))
                .thenRefused(NOT_YET_DISCLOSED);
    }

    @Test
    void isOverWhenAgreed() {
        given(Story.pair().agreed("V.1", "9"))
                .when(ANNA, propose("p", "V.1", points("9"), 3))
                .thenRefused(ALREADY_AGREED);
    }

    @Test
    void takesTwo() {
        given(near().released(BERTIL))
                .when(ANNA, propose("p", "V.1", points("9"), 1))
                .thenRefused(TOO_FEW_EVALUATORS);
    }

    @Test
    void isEnoughInAFurtherRoundButAlwaysWithAReason() {
        Story story = near().agreed("V.1", "9.3").does(BERTIL, reopenQuestion("V.1", 4));
        assertThat(story.agreementVersion("V.1")).isEqualTo(5);

        given(story).when(ANNA, propose("p", "V.1", MEAN, 5)).thenRefused(OUTSIDE_TOLERANCE, "score");
        given(story)
                .when(ANNA, new ProposeConsensus(id("p"), "V.1", points("9.3"), null, 5))
                .thenRefused(REASON_REQUIRED, "reason");
        given(story)
                .when(ANNA, propose("p", "V.1", points("9.3"), 5))
                .then(new ConsensusProposed(id("p"), "V.1", 2, "anna", typed("9.3"), false, WHY));
        given(story).when(ANNA, propose("p", "V.1", points("9.3"), 4)).thenStale(new Agreement(2, null, null), 5);
    }

    @Test
    void canBeMadeByALatecomerWhoHasNotScored() {
        given(near().team(CARIN)).when(CARIN, propose("p", "V.1", MEAN, 1)).accepted();
    }

    @Test
    void needsAQuestionOfTheEdition() {
        given(near()).when(ANNA, propose("p", "1.1", points("9"), 1)).thenRefused(NO_SUCH_QUESTION, "question");
    }

    @Test
    void isDoneByEvaluators() {
        given(near()).when(RUT, propose("p", "V.1", points("9"), 1)).thenRefused(NOT_EVALUATOR);
    }

    /** 9 and 9.6 of 12: the gap is exactly the tolerance of 5 percent. */
    private static Story near() {
        return Story.pair().disclosed("V.1", "9", "9.6");
    }

    private static Story apart() {
        return Story.pair().disclosed("V.1", "3", "9");
    }

    private static ProposeConsensus unreasoned(Judgement judgement) {
        return new ProposeConsensus(id("p"), "V.1", judgement, null, 1);
    }
}
