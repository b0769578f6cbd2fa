package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import samsyn.command.assessment.AssessmentCommand.ScoreQuestion;
import samsyn.event.AssessmentEvent.Disclosed;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.score.Score;
import samsyn.score.Score.Typed;
import samsyn.score.Score.Unit;

class ScoreQuestionTest {

    @Test
    void scoresAlone() {
        given(Story.pair()).when(ANNA, score("V.1", points("9.25"))).then(scoredAlone("anna", "V.1", typed("9.25")));
    }

    @Test
    void mayRestOnOnesOwnLinks() {
        given(Story.pair().document("d").linked(ANNA, "l", "V.1", "d"))
                .when(ANNA, score("V.1", points("9"), "l"))
                .then(new QuestionScored("V.1", "anna", 1, typed("9"), RATIONALE, List.of(id("l")), true));
    }

    // --- what is typed ------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"0", "12", "12.000000", "0.000001"})
    void takesPointsFromZeroToTheMaximum(String value) {
        given(Story.pair()).when(ANNA, score("V.1", points(value))).then(scoredAlone("anna", "V.1", typed(value)));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "100,12", "86,10.32", "33.3333,3.999996"})
    void takesPercentOfTheMaximum(String percent, String points) {
        Score expected =
                new Score.Points(new BigDecimal(points), new Typed(Unit.PERCENT, new BigDecimal(percent)), List.of());
        given(Story.pair()).when(ANNA, score("V.1", percent(percent))).then(scoredAlone("anna", "V.1", expected));
    }

    @Test
    void cannotBeBelowZero() {
        given(Story.pair()).when(ANNA, score("V.1", points("-0.000001"))).thenRefused(SCORE_BELOW_ZERO, "score.value");
        given(Story.pair()).when(ANNA, score("V.1", percent("-1"))).thenRefused(SCORE_BELOW_ZERO, "score.value");
    }

    @Test
    void cannotBeAboveTheMaximum() {
        given(Story.pair())
                .when(ANNA, score("V.1", points("12.000001")))
                .thenRefused(SCORE_ABOVE_MAXIMUM, "score.value");
        given(Story.pair())
                .when(ANNA, score("V.1", percent("100.0001")))
                .thenRefused(SCORE_ABOVE_MAXIMUM, "score.value");
        given(Story.pair())
                .when(ANNA, score("V.1", points("1E+999999999")))
                .thenRefused(SCORE_ABOVE_MAXIMUM, "score.value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.1234567", "9.0000000", "0E-999999999", "1E-999999999"})
    void cannotHaveMoreThanSixDecimalsInPoints(String value) {
        given(Story.pair()).when(ANNA, score("V.1", points(value))).thenRefused(TOO_MANY_DECIMALS, "score.value");
    }

    @Test
    void cannotHaveMoreThanFourDecimalsInPercent() {
        given(Story.pair()).when(ANNA, score("V.1", percent("50.00001"))).thenRefused(TOO_MANY_DECIMALS, "score.value");
        given(Story.pair()).when(ANNA, score("V.1", percent("50.0001"))).accepted();
    }

    @Test
    void keepsWhatIsTypedWithoutExponents() {
        given(Story.pair()).when(ANNA, score("V.1", points("1E+1"))).then(scoredAlone("anna", "V.1", typed("10")));
        given(Story.pair())
                .when(ANNA, score("V.1", points("0E+999999999")))
                .then(scoredAlone("anna", "V.1", typed("0")));
    }

    @Test
    void mayBeNotApplicableWithARationale() {
        given(Story.pair())
                .when(ANNA, score("V.1", NOT_APPLICABLE))
                .then(scoredAlone("anna", "V.1", Score.NOT_APPLICABLE));
        given(Story.pair()).when(ANNA, score("S.1", NOT_APPLICABLE)).accepted();
    }

    @Test
    void isNeverTheMean() {
        given(Story.pair()).when(ANNA, score("V.1", MEAN)).thenRefused(MEAN_ONLY_PROPOSED, "score");
    }

    @Test
    void needsARationale() {
        given(Story.pair())
                .when(ANNA, new ScoreQuestion("V.1", points("9"), text("  "), List.of()))
                .thenRefused(TEXT_REQUIRED, "rationale");
    }

    // --- criteria -----------------------------------------------------------------------------------------

    @Test
    void weighsCriteriaAndRoundsOnce() {
        Score expected = new Score.Points(
                new BigDecimal("6.666667"),
                null,
                List.of(criterion("S.1.a", "100"), criterion("S.1.b", "0"), criterion("S.1.c", "0")));
        given(Story.pair())
                .when(
                        ANNA,
                        score(
                                "S.1",
                                criteria(criterion("S.1.c", "0"), criterion("S.1.a", "100"), criterion("S.1.b", "0"))))
                .then(scoredAlone("anna", "S.1", expected));
    }

    @Test
    void weighsUnequalCriteria() {
        Score expected = new Score.Points(
                new BigDecimal("4.5"), null, List.of(criterion("V.2.a", "100"), criterion("V.2.b", "50")));
        given(Story.pair())
                .when(ANNA, score("V.2", criteria(criterion("V.2.a", "1E+2"), criterion("V.2.b", "50"))))
                .then(scoredAlone("anna", "V.2", expected));
    }

    @Test
    void givesTheMaximumForFulfilledCriteria() {
        var scored = given(Story.pair())
                .when(
                        ANNA,
                        score(
                                "S.1",
                                criteria(
                                        criterion("S.1.a", "100"),
                                        criterion("S.1.b", "100"),
                                        criterion("S.1.c", "100"))))
                .accepted();
        assertThat(scored.after()
                        .question("S.1")
                        .orElseThrow()
                        .currentOwn("anna")
                        .score()
                        .pointsOrNull())
                .isEqualByComparingTo("20");
    }

    @Test
    void mustJudgeCriteriaWhereThereAreSome() {
        given(Story.pair()).when(ANNA, score("S.1", points("9"))).thenRefused(CRITERIA_REQUIRED, "score.criteria");
        given(Story.pair()).when(ANNA, score("S.1", percent("9"))).thenRefused(CRITERIA_REQUIRED, "score.criteria");
    }

    @Test
    void cannotJudgeCriteriaWhereThereAreNone() {
        given(Story.pair())
                .when(ANNA, score("V.1", criteria(criterion("V.2.a", "50"))))
                .thenRefused(NO_CRITERIA_HERE, "score.criteria");
    }

    @Test
    void mustJudgeEachCriterionOnce() {
        given(Story.pair())
                .when(ANNA, score("V.2", criteria(criterion("V.2.a", "50"))))
                .thenRefused(CRITERIA_INCOMPLETE, "score.criteria");
        given(Story.pair())
                .when(ANNA, score("V.2", criteria(criterion("V.2.a", "50"), criterion("V.2.a", "60"))))
                .thenRefused(CRITERIA_INCOMPLETE, "score.criteria");
        given(Story.pair())
                .when(
                        ANNA,
                        score(
                                "V.2",
                                criteria(criterion("V.2.a", "50"), criterion("V.2.b", "60"), criterion("V.2.c", "60"))))
                .thenRefused(CRITERIA_INCOMPLETE, "score.criteria");
        given(Story.pair())
                .when(ANNA, score("V.2", criteria(criterion("V.2.a", "50"), criterion("S.1.a", "60"))))
                .thenRefused(CRITERIA_INCOMPLETE, "score.criteria");
        given(Story.pair()).when(ANNA, score("V.2", criteria())).thenRefused(CRITERIA_INCOMPLETE, "score.criteria");
    }

    @Test
    void judgesCriteriaInPercent() {
        given(Story.pair()).when(ANNA, bOfV2("100.1")).thenRefused(SCORE_ABOVE_MAXIMUM, "score.criteria");
        given(Story.pair()).when(ANNA, bOfV2("-1")).thenRefused(SCORE_BELOW_ZERO, "score.criteria");
        given(Story.pair()).when(ANNA, bOfV2("1.00001")).thenRefused(TOO_MANY_DECIMALS, "score.criteria");
    }

    // --- blind --------------------------------------------------------------------------------------------

    @Test
    void disclosesAllAtOnceWhenTheLastHasScored() {
        Story story = Story.pair().scored(BERTIL, "V.1", "9.6");

        given(story)
                .when(ANNA, score("V.1", points("9")))
                .then(
                        scoredAlone("anna", "V.1", typed("9")),
                        disclosed("9.3", "0.6", true, counted("anna", "9"), counted("bertil", "9.6")));
    }

    @Test
    void liesOutsideToleranceJustBeyondTheBoundary() {
        given(Story.pair().scored(BERTIL, "V.1", "9.600001"))
                .when(ANNA, score("V.1", points("9")))
                .then(
                        scoredAlone("anna", "V.1", typed("9")),
                        disclosed("9.300001", "0.600001", false, counted("anna", "9"), counted("bertil", "9.600001")));
    }

    @Test
    void meansThreeScoresHalfUpToSixDecimals() {
        given(Story.three().scored(BERTIL, "V.1", "9").scored(CARIN, "V.1", "9"))
                .when(ANNA, score("V.1", points("9.5")))
                .then(
                        scoredAlone("anna", "V.1", typed("9.5")),
                        disclosed(
                                "9.166667",
                                "0.5",
                                true,
                                counted("anna", "9.5"),
                                counted("bertil", "9"),
                                counted("carin", "9")));
    }

    @Test
    void comparesNothingWhenAllSayNotApplicable() {
        Story story = Story.pair().scored(BERTIL, "V.1", NOT_APPLICABLE);

        given(story)
                .when(ANNA, score("V.1", NOT_APPLICABLE))
                .then(
                        scoredAlone("anna", "V.1", Score.NOT_APPLICABLE),
                        disclosed(
                                null,
                                null,
                                true,
                                new Disclosed("anna", Score.NOT_APPLICABLE, true),
                                new Disclosed("bertil", Score.NOT_APPLICABLE, true)));
    }

    @Test
    void putsNotApplicableAgainstPointsOutsideTolerance() {
        Story story = Story.pair().scored(BERTIL, "V.1", NOT_APPLICABLE);

        given(story)
                .when(ANNA, score("V.1", points("0")))
                .then(
                        scoredAlone("anna", "V.1", typed("0")),
                        disclosed(
                                null,
                                null,
                                false,
                                counted("anna", "0"),
                                new Disclosed("bertil", Score.NOT_APPLICABLE, true)));
    }

    @Test
    void disclosesNothingToOneAlone() {
        given(Story.opened().team(ANNA))
                .when(ANNA, score("V.1", points("9")))
                .then(scoredAlone("anna", "V.1", typed("9")));
    }

    @Test
    void doesNotDiscloseWhileAScoreIsWithdrawn() {
        Story story = Story.pair().scored(BERTIL, "V.1", "9").does(BERTIL, withdraw("V.1", 1));

        given(story).when(ANNA, score("V.1", points("9"))).then(scoredAlone("anna", "V.1", typed("9")));
        assertThat(story.scored(ANNA, "V.1", "9")
                        .scored(BERTIL, "V.1", "10")
                        .question("V.1")
                        .disclosure()
                        .scores())
                .containsExactly(counted("anna", "9"), counted("bertil", "10"));
    }

    @Test
    void canScoreAgainAfterWithdrawingAndVersionsGoOn() {
        Story story = Story.pair().scored(ANNA, "V.1", "9").does(ANNA, withdraw("V.1", 1));

        given(story).when(ANNA, score("V.1", points("10"))).then(scoredAlone("anna", "V.1", typed("10")));
        assertThat(story.scored(ANNA, "V.1", "10")
                        .question("V.1")
                        .currentOwn("anna")
                        .version())
                .isEqualTo(3);
    }

    @Test
    void cannotScoreTwiceWithoutRevising() {
        given(Story.pair().scored(ANNA, "V.1", "9"))
                .when(ANNA, score("V.1", points("10")))
                .thenRefused(VERSION_REQUIRED);
    }

    @Test
    void answersForAColleaguesHiddenLinkAsForNone() {
        Story story = Story.pair().document("d").linked(ANNA, "l", "V.1", "d");

        given(story).when(BERTIL, score("V.1", points("9"), "l")).thenRefused(NO_SUCH_LINK, "links");
        given(story).when(BERTIL, score("V.1", points("9"), "none")).thenRefused(NO_SUCH_LINK, "links");
    }

    @Test
    void answersABlindColleagueTheSameWhateverTheOtherHasDone() {
        Story busy = Story.pair().scored(ANNA, "V.1", "9").does(ANNA, revise("V.1", NOT_APPLICABLE, 1));

        given(busy).when(BERTIL, revise("V.1", points("9"), 2)).thenRefused(NOT_SCORED);
        given(busy).when(BERTIL, withdraw("V.1", null)).thenRefused(NOT_SCORED);
        given(busy).when(BERTIL, propose("p", "V.1", points("9"), 0)).thenRefused(NOT_YET_DISCLOSED);
        given(busy).when(BERTIL, reopenQuestion("V.1", 0)).thenRefused(NOT_AGREED);
    }

    // --- after disclosure ---------------------------------------------------------------------------------

    @Test
    void isFrozenAfterDisclosure() {
        given(Story.pair().disclosed("V.1", "9", "9"))
                .when(ANNA, score("V.1", points("10")))
                .thenRefused(FROZEN_AFTER_DISCLOSURE);
    }

    @Test
    void isFrozenForOneWhoseReleasedScoreWasShown() {
        Story story = Story.three()
                .scored(CARIN, "V.1", "1")
                .released(CARIN)
                .disclosed("V.1", "9", "9")
                .team(CARIN);

        given(story).when(CARIN, score("V.1", points("9"))).thenRefused(FROZEN_AFTER_DISCLOSURE);
    }

    @Test
    void marksALateScoreNotIndependentAndDisclosesNothingAgain() {
        Story story = Story.pair()
                .document("d")
                .linked(ANNA, "l", "V.1", "d")
                .disclosed("V.1", "9", "9")
                .team(CARIN);

        given(story)
                .when(CARIN, score("V.1", points("8"), "l"))
                .then(new QuestionScored("V.1", "carin", 1, typed("8"), RATIONALE, List.of(id("l")), false));
    }

    @Test
    void isOpenAndOptionalInAFurtherRound() {
        Story story = Story.pair().agreed("V.1", "9").does(ANNA, reopenQuestion("V.1", 4));

        given(story)
                .when(ANNA, score("V.1", points("10")))
                .then(new QuestionScored("V.1", "anna", 2, typed("10"), RATIONALE, List.of(), false));
        given(story.scored(ANNA, "V.1", "10"))
                .when(BERTIL, score("V.1", points("10")))
                .then(new QuestionScored("V.1", "bertil", 2, typed("10"), RATIONALE, List.of(), false));
        assertThat(story.question("V.1").currentOwn("anna").version()).isEqualTo(2);
        assertThat(story.question("V.1").currentOwn("bertil")).isNull();
    }

    @Test
    void cannotScoreWhatIsAgreed() {
        given(Story.pair().agreed("V.1", "9"))
                .when(ANNA, score("V.1", points("10")))
                .thenRefused(ALREADY_AGREED);
        given(Story.pair().agreed("V.1", "9").team(CARIN))
                .when(CARIN, score("V.1", points("10")))
                .thenRefused(ALREADY_AGREED);
    }

    @Test
    void needsAQuestionOfTheEdition() {
        given(Story.pair()).when(ANNA, score("1.1", points("9"))).thenRefused(NO_SUCH_QUESTION, "question");
    }

    @Test
    void isDoneByEvaluatorsInTheTeamNow() {
        given(Story.pair()).when(RUT, score("V.1", points("9"))).thenRefused(NOT_EVALUATOR);
        given(Story.pair()).when(KIM, score("V.1", points("9"))).thenRefused(NOT_EVALUATOR);
        given(Story.pair().released(ANNA)).when(ANNA, score("V.1", points("9"))).thenRefused(NOT_EVALUATOR);
    }

    private static ScoreQuestion bOfV2(String percent) {
        return score("V.2", criteria(criterion("V.2.a", "50"), criterion("V.2.b", percent)));
    }

    private static QuestionScored scoredAlone(String evaluator, String question, Score score) {
        return new QuestionScored(question, evaluator, 1, score, RATIONALE, List.of(), true);
    }

    private static Disclosed counted(String evaluator, String points) {
        return new Disclosed(evaluator, typed(points), true);
    }

    private static ScoresDisclosed disclosed(String mean, String gap, boolean within, Disclosed... scores) {
        return new ScoresDisclosed(
                "V.1",
                1,
                List.of(scores),
                mean == null ? null : new BigDecimal(mean),
                gap == null ? null : new BigDecimal(gap),
                new BigDecimal("0.6"),
                within);
    }
}
