package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.FinishAssessment;
import samsyn.command.assessment.AssessmentCommand.ReturnArea;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.command.assessment.Setting.Phase;
import samsyn.edition.Edition;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.*;
import samsyn.score.ResultTable;

/** One assessment of Hammarö from the first day to the last, as it could have gone. Each method is a chapter. */
class AWholeAssessmentTest {

    private static final Edition EDITION = TestEditions.KOMMUNKOMPASSEN;
    private static final List<String> QUESTIONS = EDITION.areas().stream()
            .flatMap(a -> a.questions().stream())
            .map(Edition.Question::code)
            .toList();

    private final Story story = Story.opened(EDITION);

    @Test
    void fromTheFirstDayToTheLast() {
        annaScoresAll45WhileBertilIsIll();
        annaThinksAgainBeforeAnyoneHasSeenIt();
        bertilComesBackAndAreaOneIsDisclosedQuestionByQuestion();
        theyTakeTheMeanWhereTheyMay();
        aTieIsBrokenByAProposalThatIsDeclinedAndABetterOne();
        bertilLeavesWithAnOpenProposalAndCarinReplacesHim();
        carinScoresTheRestAndAllIsAgreed();
        areaOneIsReturnedForOneQuestionAndSubmittedAgain();
        aDocumentAmendedAfterApprovalVoidsItAndIsApprovedAnew();
        allIsApprovedAndFinished();
        oneMisprintIsAgreedAnewInAFurtherRound();
        itIsApprovedAndFinishedAgain();
        nothingOfItIsLost();
    }

    private void annaScoresAll45WhileBertilIsIll() {
        story.team(ANNA, BERTIL).reviewedBy(RUT);
        story.document("Demokratiplan").linked(ANNA, "l", "1.1", "Demokratiplan");
        QUESTIONS.forEach(q -> story.scored(ANNA, q, "8"));

        assertThat(QUESTIONS).hasSize(45).allSatisfy(q -> {
            assertThat(story.question(q).blind()).isTrue();
            assertThat(story.question(q).currentOwn("anna")).isNotNull();
        });
        assertThat(story.now().reviewed().areas())
                .allSatisfy((_, a) -> assertThat(a.status()).isEqualTo(Status.IN_WORK));
        given(story).when(ANNA, propose("p", "1.1", points("8"), 0)).thenRefused(NOT_YET_DISCLOSED);
        given(story).when(BERTIL, unlink("l", "1.1")).thenRefused(NO_SUCH_LINK, "link");
        given(story).when(ANNA, submit("1", story.contentOf("1"))).thenRefused(QUESTIONS_NOT_AGREED);
    }

    private void annaThinksAgainBeforeAnyoneHasSeenIt() {
        story.does(ANNA, revise("1.2", points("17.2"), 1)).does(ANNA, withdraw("1.3", 1));

        assertThat(story.question("1.2").currentOwn("anna").score()).isEqualTo(typed("17.2"));
        assertThat(story.question("1.3").currentOwn("anna")).isNull();
        assertThat(story.question("1.3").own()).containsKey("anna");
        story.scored(ANNA, "1.3", "20.4");
    }

    private void bertilComesBackAndAreaOneIsDisclosedQuestionByQuestion() {
        story.scored(BERTIL, "1.1", "9.5");
        assertThat(story.question("1.1").disclosure().comparison().within())
                .as("8 and 9.5 of 15")
                .isTrue();
        assertThat(story.question("1.1").disclosure().comparison().mean()).isEqualByComparingTo("8.75");
        assertThat(story.question("1.2").blind()).isTrue();

        story.scored(BERTIL, "1.2", "15.2")
                .scored(BERTIL, "1.3", "17")
                .scored(BERTIL, "1.4", "8")
                .scored(BERTIL, "1.5", NOT_APPLICABLE);
        assertThat(story.question("1.2").disclosure().comparison().within())
                .as("17.2 and 15.2 of 20")
                .isTrue();
        assertThat(story.question("1.3").disclosure().comparison().within())
                .as("20.4 and 17 of 25")
                .isFalse();
        assertThat(story.question("1.5").disclosure().comparison().within())
                .as("8 and n/a of 10")
                .isFalse();
        given(story).when(ANNA, revise("1.2", points("15"), 2)).thenRefused(FROZEN_AFTER_DISCLOSURE);
    }

    private void theyTakeTheMeanWhereTheyMay() {
        story.does(ANNA, propose("1.1", "1.1", MEAN, 1)).does(BERTIL, confirm("1.1", "1.1"));
        story.does(BERTIL, propose("1.2", "1.2", MEAN, 1)).does(ANNA, confirm("1.2", "1.2"));

        assertThat(story.agreedScore("1.1")).isEqualTo(exactly("8.75"));
        assertThat(story.agreedScore("1.2")).isEqualTo(exactly("16.2"));
    }

    private void aTieIsBrokenByAProposalThatIsDeclinedAndABetterOne() {
        given(story).when(ANNA, propose("tie", "1.3", MEAN, 1)).thenRefused(OUTSIDE_TOLERANCE, "score");
        story.does(ANNA, propose("tie", "1.3", points("20.4"), 1)).does(BERTIL, decline("tie", "1.3"));
        assertThat(story.question("1.3").proposal()).isNull();
        assertThat(story.question("1.3").agreed()).isNull();

        story.does(BERTIL, propose("better", "1.3", points("19"), 3)).does(ANNA, confirm("better", "1.3"));
        assertThat(story.agreedScore("1.3")).isEqualTo(typed("19"));
        assertThat(story.question("1.3").agreed().reason()).isEqualTo(WHY);
    }

    private void bertilLeavesWithAnOpenProposalAndCarinReplacesHim() {
        story.proposed("open", "1.4", "8").scored(BERTIL, "2.1", "9");
        story.released(BERTIL);

        assertThat(story.question("1.4").proposal()).isNull();
        assertThat(story.question("2.2").blind())
                .as("one alone discloses nothing")
                .isTrue();
        given(story).when(ANNA, propose("alone", "1.4", points("8"), 3)).thenRefused(TOO_FEW_EVALUATORS);

        story.team(CARIN);
        given(story).when(BERTIL, score("2.2", points("9"))).thenRefused(NOT_EVALUATOR);
        assertThat(story.question("2.2").blind()).isTrue();
        assertThat(story.question("2.1").disclosure().names("bertil")).isTrue();
    }

    private void carinScoresTheRestAndAllIsAgreed() {
        given(story)
                .when(CARIN, score("1.4", points("7")))
                .then(new QuestionScored("1.4", "carin", 1, typed("7"), RATIONALE, List.of(), false));
        story.agreed("1.4", "8").agreed("1.5", "5");
        EDITION.areas().forEach(a -> story.areaAgreed(a.code()));

        assertThat(story.question("2.2").disclosure().scores())
                .extracting(Disclosed::evaluator)
                .containsExactly("anna", "carin");
        assertThat(QUESTIONS)
                .allSatisfy(q -> assertThat(story.question(q).agreed()).isNotNull());
        assertThat(story.history().stream().filter(ScoresDisclosed.class::isInstance))
                .hasSize(45);
    }

    private void areaOneIsReturnedForOneQuestionAndSubmittedAgain() {
        story.does(ANNA, write("s", "1", NoteKind.STRENGTH, about("Planen följs", "1.1")))
                .submitted("1");
        story.does(
                RUT,
                new ReturnArea(
                        "1", story.contentOf("1"), List.of(new Returned("1.1", "Vilken sida?")), "Källan saknas"));
        assertThat(story.statusOf("1")).isEqualTo(Status.RETURNED);

        story.does(CARIN, reviseFinding("s", about("Planen följs, s. 4", "1.1"), 1));
        assertThat(story.statusOf("1")).isEqualTo(Status.RETURNED);
        story.approved("1");
        assertThat(story.statusOf("1")).isEqualTo(Status.APPROVED);
    }

    private void aDocumentAmendedAfterApprovalVoidsItAndIsApprovedAnew() {
        String approved = story.contentOf("1");
        story.does(ANNA, amendDocument("Demokratiplan", "Demokratiplan 2012-2015", 1));

        assertThat(story.history()).endsWith(new ApprovalVoided("1", approved, WHY));
        assertThat(story.statusOf("1")).isEqualTo(Status.SUBMITTED);
        given(story).when(RUT, approve("1", approved)).thenStale(story.contentOf("1"), story.contentOf("1"));
        given(story).when(KIM, new FinishAssessment()).thenRefused(AREAS_NOT_APPROVED);
        story.does(RUT, approve("1", story.contentOf("1")));
        assertThat(story.statusOf("1")).isEqualTo(Status.APPROVED);
    }

    private void allIsApprovedAndFinished() {
        story.allApproved().finished();

        assertThat(story.now().setting().phase()).isEqualTo(Phase.FINISHED);
        ResultTable result = lastResult();
        // 8.75 + 16.2 + 19 + 8 + 5, and 3 for each of the other forty questions.
        assertThat(result.exact()).isEqualByComparingTo(new BigDecimal("56.95").add(new BigDecimal("120")));
        assertThat(result.areas().getFirst().achieved()).isEqualTo(57);
        assertThat(result.achieved()).isEqualTo(177);
        assertThat(result.max()).isEqualTo(800);
        given(story).when(ANNA, reopenQuestion("1.5", 4)).thenRefused(ASSESSMENT_FINISHED);
    }

    private void oneMisprintIsAgreedAnewInAFurtherRound() {
        story.does(KIM, reopenAssessment());
        assertThat(story.statusOf("1")).isEqualTo(Status.APPROVED);
        int version = story.agreementVersion("1.5");
        story.does(CARIN, reopenQuestion("1.5", version));

        assertThat(story.statusOf("1")).isEqualTo(Status.IN_WORK);
        assertThat(story.now().reviewed().areas().values().stream().filter(a -> a.status() == Status.APPROVED))
                .hasSize(7);
        assertThat(story.question("1.5").round()).isEqualTo(2);
        story.proposed("misprint", "1.5", "3.4").does(CARIN, confirm("misprint", "1.5"));
        assertThat(story.agreedScore("1.5")).isEqualTo(typed("3.4"));
        assertThat(story.agreementVersion("1.5")).isEqualTo(version + 4);
    }

    private void itIsApprovedAndFinishedAgain() {
        story.approved("1").finished();

        assertThat(story.now().setting().phase()).isEqualTo(Phase.FINISHED);
        assertThat(lastResult().exact()).isEqualByComparingTo("175.35");
        assertThat(lastResult().achieved()).isEqualTo(175);
    }

    private void nothingOfItIsLost() {
        assertThat(story.history())
                .contains(
                        new QuestionScored("1.2", "anna", 1, typed("8"), RATIONALE, List.of(), true),
                        new ScoreWithdrawn("1.3", "anna", 1, WHY),
                        new ConsensusDeclined(id("tie"), "1.3", "bertil", WHY),
                        new ConsensusReached(id("1.2"), "1.2", 1, exactly("16.2"), List.of("anna", "bertil")));
        AssessmentEvent[] history = story.history().toArray(AssessmentEvent[]::new);
        assertThat(Story.nothing().happened(history).state()).isEqualTo(story.state());
        assertThat(Arrays.stream(history).map(Specification::readBack)).containsExactly(history);
    }

    private ResultTable lastResult() {
        return story.history().stream()
                .filter(AssessmentFinished.class::isInstance)
                .map(e -> ((AssessmentFinished) e).result())
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
