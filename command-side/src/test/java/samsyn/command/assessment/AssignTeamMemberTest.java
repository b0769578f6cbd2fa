package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.AssignTeamMember;
import samsyn.event.AssessmentEvent.Disclosed;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Member;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.event.AssessmentEvent.TeamMemberAssigned;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;

class AssignTeamMemberTest {

    @Test
    void keepsTheEmployerOfThatDay() {
        var outcome = given(Story.opened()).when(KIM, assign(BERTIL, Duty.EVALUATOR));

        outcome.then(new TeamMemberAssigned(new Member("bertil", "Bertil Al", UDDEVALLA), Duty.EVALUATOR));
        assertThat(outcome.after().team().evaluators()).containsExactly("bertil");
    }

    @Test
    void makesAReviewerNoEvaluator() {
        var outcome = given(Story.opened()).when(KIM, assign(RUT, Duty.REVIEWER));

        outcome.then(new TeamMemberAssigned(member(RUT), Duty.REVIEWER));
        assertThat(outcome.after().team().evaluators()).isEmpty();
        assertThat(outcome.after().team().isActive("rut", Duty.REVIEWER)).isTrue();
    }

    // --- whom ---------------------------------------------------------------------------------------------

    @Test
    void cannotTakeAnEmployeeOfTheUnit() {
        given(Story.opened())
                .when(KIM, assign(nowAt(HAMMARO.organisation(), ANNA), Duty.EVALUATOR))
                .thenRefused(EMPLOYED_BY_THE_UNIT, "member.employer");
        given(Story.opened())
                .when(KIM, assign(nowAt(HAMMARO.organisation(), RUT), Duty.REVIEWER))
                .thenRefused(EMPLOYED_BY_THE_UNIT, "member.employer");
    }

    @Test
    void cannotTakeAnEmployeeOfAUnitAnyDepthWithin() {
        Organisation school = new Organisation("other:rud", "Rudskolan", HAMMARO_SCHOOLS);
        given(Story.opened())
                .when(KIM, assign(nowAt(school, ANNA), Duty.EVALUATOR))
                .thenRefused(EMPLOYED_BY_THE_UNIT, "member.employer");
    }

    @Test
    void cannotTakeAnEmployeeOfWhatLiesAnyDepthAround() {
        Organisation region = new Organisation("se:r", "Regionen", null);
        Organisation city = new Organisation("se:1280", "Malmö stad", region);
        Unit hyllie = new Unit("other:hyllie", "Hyllie", Unit.Type.DISTRICT, city);
        Story ofHyllie = Story.nothing()
                .does(
                        KIM,
                        new AssessmentCommand.OpenAssessment(
                                hyllie, 2026, TestEditions.BYGDEPROVET, List.of(), Compared.NONE));
        Organisation rosengard = new Organisation("other:rosengard", "Rosengård", city);

        given(ofHyllie)
                .when(KIM, assign(nowAt(city, ANNA), Duty.EVALUATOR))
                .thenRefused(EMPLOYED_BY_THE_UNIT, "member.employer");
        given(ofHyllie)
                .when(KIM, assign(nowAt(region, ANNA), Duty.EVALUATOR))
                .thenRefused(EMPLOYED_BY_THE_UNIT, "member.employer");
        given(ofHyllie)
                .when(KIM, assign(nowAt(rosengard, ANNA), Duty.EVALUATOR))
                .accepted();
    }

    @Test
    void cannotTakeWhoFormedTheAssessment() {
        Person lena = coordinating(person("lena", "Lena Samordnare", SKL));
        Story closedByLena = Story.pair().does(lena, cancel()).does(KIM, reopenAssessment());
        Story amendedByLena = Story.pair().does(lena, amend(ANNA));

        given(Story.opened()).when(lena, assign(KIM, Duty.EVALUATOR)).thenRefused(FORMED_THE_ASSESSMENT, "member.id");
        given(closedByLena).when(KIM, assign(lena, Duty.REVIEWER)).thenRefused(FORMED_THE_ASSESSMENT, "member.id");
        given(amendedByLena).when(KIM, assign(lena, Duty.EVALUATOR)).thenRefused(FORMED_THE_ASSESSMENT, "member.id");
        given(Story.pair()).when(KIM, assign(lena, Duty.EVALUATOR)).accepted();
    }

    @Test
    void cannotTakeWhoAssignsThem() {
        Person lena = coordinating(person("lena", "Lena Samordnare", SKL));
        given(Story.opened()).when(lena, assign(lena, Duty.REVIEWER)).thenRefused(FORMED_THE_ASSESSMENT, "member.id");
    }

    @Test
    void canTakeWhoOnlyRecordedTheUnitsOwnAnswer() {
        Person lena = coordinating(person("lena", "Lena Samordnare", SKL));
        given(Story.pair().does(lena, selfDescription("a", "V.1", "Klart")))
                .when(KIM, assign(lena, Duty.REVIEWER))
                .accepted();
    }

    @Test
    void isDoneWithTodaysRight() {
        Person once = person("kim", "Kim Samordnare", SKL);
        given(Story.opened()).when(once, assign(ANNA, Duty.EVALUATOR)).thenRefused(NOT_COORDINATOR);
    }

    @Test
    void cannotMakeAnEvaluatorAReviewer() {
        given(Story.pair()).when(KIM, assign(ANNA, Duty.REVIEWER)).thenRefused(EVALUATES_AND_REVIEWS, "duty");
        given(Story.pair().released(ANNA))
                .when(KIM, assign(ANNA, Duty.REVIEWER))
                .thenRefused(EVALUATES_AND_REVIEWS, "duty");
    }

    @Test
    void cannotMakeAReviewerAnEvaluator() {
        given(Story.pair()).when(KIM, assign(RUT, Duty.EVALUATOR)).thenRefused(EVALUATES_AND_REVIEWS, "duty");
        given(Story.pair().released(RUT))
                .when(KIM, assign(RUT, Duty.EVALUATOR))
                .thenRefused(EVALUATES_AND_REVIEWS, "duty");
    }

    @Test
    void cannotAssignWhoIsInTheTeam() {
        given(Story.pair()).when(KIM, assign(ANNA, Duty.EVALUATOR)).thenRefused(ALREADY_IN_THE_TEAM, "member.id");
    }

    @Test
    void canBringBackWhoWasReleasedWithTheirNewEmployer() {
        Person moved = nowAt(UDDEVALLA, ANNA);
        var outcome = given(Story.pair().released(ANNA)).when(KIM, assign(moved, Duty.EVALUATOR));

        outcome.then(new TeamMemberAssigned(member(moved), Duty.EVALUATOR));
        assertThat(outcome.after().team().memberships().get("anna").member().employer())
                .isEqualTo(UDDEVALLA);
    }

    @Test
    void needsIdAndName() {
        given(Story.opened())
                .when(KIM, new AssignTeamMember(new Member(" ", "Anna", SKL), Duty.EVALUATOR, Compared.NONE))
                .thenRefused(TEXT_REQUIRED, "member.id");
        given(Story.opened())
                .when(KIM, new AssignTeamMember(new Member("anna", "", SKL), Duty.EVALUATOR, Compared.NONE))
                .thenRefused(TEXT_REQUIRED, "member.name");
    }

    @Test
    void isDoneByACoordinatorOutsideTheTeam() {
        given(Story.pair()).when(ANNA, assign(CARIN, Duty.EVALUATOR)).thenRefused(NOT_COORDINATOR);
        given(Story.pair())
                .when(coordinating(ANNA), assign(CARIN, Duty.EVALUATOR))
                .thenRefused(NOT_COORDINATOR);
        given(Story.pair().released(ANNA))
                .when(coordinating(ANNA), assign(CARIN, Duty.EVALUATOR))
                .thenRefused(NOT_COORDINATOR);
    }

    // --- what it changes ----------------------------------------------------------------------------------

    @Test
    void aThirdEvaluatorBeforeDisclosureMustScoreToo() {
        Story story = Story.pair().scored(ANNA, "V.1", "9").team(CARIN);

        given(story).when(BERTIL, score("V.1", points("9"))).accepted();
        assertThat(story.scored(BERTIL, "V.1", "9").question("V.1").blind()).isTrue();
        assertThat(story.scored(CARIN, "V.1", "9").question("V.1").blind()).isFalse();
    }

    @Test
    void aThirdEvaluatorAfterDisclosureDoesNotReopenIt() {
        Story story = Story.pair().disclosed("V.1", "9", "9").team(CARIN);

        assertThat(story.question("V.1").disclosure().names("carin")).isFalse();
        assertThat(story.question("V.1").blind()).isFalse();
    }

    @Test
    void lapsesOpenProposals() {
        Story story = Story.pair()
                .disclosed("V.1", "9", "9")
                .disclosed("S.2", "4", "4")
                .proposed("p", "V.1", "9");
        int untouched = story.agreementVersion("S.2");

        story.team(CARIN);

        given(story).when(BERTIL, confirm("p", "V.1")).thenRefused(NO_SUCH_PROPOSAL, "proposal");
        assertThat(story.agreementVersion("V.1")).isEqualTo(3);
        assertThat(story.agreementVersion("S.2")).isEqualTo(untouched);
    }

    @Test
    void aNewReviewerLapsesNothing() {
        given(Story.pair().disclosed("V.1", "9", "9").proposed("p", "V.1", "9").reviewedBy(ROLF))
                .when(BERTIL, confirm("p", "V.1"))
                .accepted();
    }

    @Test
    void disclosesWhatTheOneWhoComesBackHadAlreadyScored() {
        Story story = Story.three()
                .scored(ANNA, "V.1", "9")
                .scored(CARIN, "V.1", "9.5")
                .released(CARIN)
                .released(BERTIL);
        assertThat(story.question("V.1").blind()).isTrue();

        given(story)
                .when(KIM, assign(CARIN, Duty.EVALUATOR))
                .then(
                        new TeamMemberAssigned(member(CARIN), Duty.EVALUATOR),
                        new ScoresDisclosed(
                                "V.1",
                                1,
                                List.of(
                                        new Disclosed("anna", typed("9"), true),
                                        new Disclosed("carin", typed("9.5"), true)),
                                new BigDecimal("9.25"),
                                new BigDecimal("0.5"),
                                new BigDecimal("0.6"),
                                true));
    }
}
