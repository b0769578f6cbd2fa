package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.FinishAssessment;
import samsyn.command.assessment.Setting.Phase;
import samsyn.edition.Edition.Policies.Total;
import samsyn.event.AssessmentEvent.AssessmentFinished;
import samsyn.score.ResultTable;
import samsyn.score.Score;

class FinishAssessmentTest {

    private static final FinishAssessment FINISH = new FinishAssessment();

    @Test
    void carriesTheResultOfWhatIsAgreed() {
        Story story = Story.pair()
                .agreed("S.1", "10.5")
                .agreed("S.2", "4.4")
                .agreed("V.1", "9.4")
                .agreed("V.2", "2.4")
                .agreed("L.1", "1.4")
                .allApproved();
        var outcome = given(story).when(KIM, FINISH);

        outcome.then(new AssessmentFinished(ResultTable.of(
                TestEditions.BYGDEPROVET,
                Map.of(
                        "S.1", typed("10.5"),
                        "S.2", typed("4.4"),
                        "V.1", typed("9.4"),
                        "V.2", typed("2.4"),
                        "L.1", typed("1.4")))));
        assertThat(outcome.after().setting().phase()).isEqualTo(Phase.FINISHED);
        ResultTable result = ((AssessmentFinished) outcome.events().getFirst()).result();
        assertThat(result.policy()).isEqualTo(Total.ROUNDED_EXACT_SUM);
        assertThat(result.exact()).isEqualTo(new BigDecimal("28.1"));
        assertThat(result.achieved()).isEqualTo(28);
        assertThat(result.byOtherPolicy()).isNull();
        assertThat(result.max()).isEqualTo(47);
    }

    @Test
    void takesWhatDoesNotApplyOutOfTheMaximumWhereTheEditionSaysSo() {
        Story story = Story.pair()
                .agreed("V.2", "5")
                .scored(ANNA, "V.1", NOT_APPLICABLE)
                .scored(BERTIL, "V.1", NOT_APPLICABLE)
                .does(ANNA, propose("p", "V.1", NOT_APPLICABLE, 1))
                .does(BERTIL, confirm("p", "V.1"))
                .allApproved();
        var outcome = given(story).when(KIM, FINISH).accepted();

        ResultTable result = ((AssessmentFinished) outcome.events().getFirst()).result();
        assertThat(result.max()).isEqualTo(35);
        var water = result.areas().get(1);
        assertThat(water.max()).isEqualTo(5);
        assertThat(water.percent()).isEqualTo(100);
        assertThat(water.questions().getFirst().notApplicable()).isTrue();
    }

    @Test
    void countsTheNewestRound() {
        Story story = Story.pair()
                .agreed("L.1", "1")
                .does(ANNA, reopenQuestion("L.1", 4))
                .agreed("L.1", "2")
                .allApproved();
        var outcome = given(story).when(KIM, FINISH).accepted();

        ResultTable result = ((AssessmentFinished) outcome.events().getFirst()).result();
        assertThat(result.areas().getLast().exact()).isEqualTo(new BigDecimal("2"));
        assertThat(story.agreedScore("L.1")).isEqualTo((Score) typed("2"));
    }

    @Test
    void needsAllAreasApproved() {
        given(Story.pair()).when(KIM, FINISH).thenRefused(AREAS_NOT_APPROVED);
        given(Story.pair().approved("S").approved("V").submitted("L"))
                .when(KIM, FINISH)
                .thenRefused(AREAS_NOT_APPROVED);
        given(Story.pair()
                        .allApproved()
                        .does(ANNA, write("f", "V", samsyn.event.AreaContent.NoteKind.STRENGTH, about("x"))))
                .when(KIM, FINISH)
                .thenRefused(AREAS_NOT_APPROVED);
    }

    @Test
    void cannotBeDoneTwice() {
        given(Story.finishedStory()).when(KIM, FINISH).thenRefused(ASSESSMENT_FINISHED);
    }

    @Test
    void isDoneByACoordinatorOutsideTheTeam() {
        given(Story.pair().allApproved()).when(RUT, FINISH).thenRefused(NOT_COORDINATOR);
        given(Story.pair().allApproved()).when(coordinating(ANNA), FINISH).thenRefused(NOT_COORDINATOR);
    }
}
