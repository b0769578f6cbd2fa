package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.ReleaseTeamMember;
import samsyn.event.AssessmentEvent.Disclosed;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.event.AssessmentEvent.TeamMemberReleased;

class ReleaseTeamMemberTest {

    @Test
    void takesAPersonOutAndKeepsWhatTheyDid() {
        Story story = Story.pair().scored(ANNA, "V.1", "9");
        var outcome = given(story).when(KIM, release(ANNA));

        outcome.then(new TeamMemberReleased("anna", Duty.EVALUATOR, WHY));
        assertThat(outcome.after().team().evaluators()).containsExactly("bertil");
        assertThat(outcome.after().question("V.1").orElseThrow().own()).containsKey("anna");
    }

    @Test
    void disclosesEveryQuestionThatTheOthersHaveScored() {
        Story story = Story.three()
                .scored(ANNA, "V.1", "9")
                .scored(BERTIL, "V.1", "9.6")
                .scored(ANNA, "S.2", "4")
                .scored(ANNA, "L.1", "1")
                .scored(BERTIL, "L.1", "3");

        given(story)
                .when(KIM, release(CARIN, "V.1", "L.1"))
                .then(
                        new TeamMemberReleased("carin", Duty.EVALUATOR, WHY),
                        new ScoresDisclosed(
                                "V.1",
                                1,
                                List.of(
                                        new Disclosed("anna", typed("9"), true),
                                        new Disclosed("bertil", typed("9.6"), true)),
                                new BigDecimal("9.3"),
                                new BigDecimal("0.6"),
                                new BigDecimal("0.6"),
                                true),
                        new ScoresDisclosed(
                                "L.1",
                                1,
                                List.of(
                                        new Disclosed("anna", typed("1"), true),
                                        new Disclosed("bertil", typed("3"), true)),
                                new BigDecimal("2"),
                                new BigDecimal("2"),
                                new BigDecimal("0.15"),
                                false));
    }

    @Test
    void saysBeforeWhatItWouldDiscloseAndAsksForAYes() {
        Story story = Story.three()
                .scored(ANNA, "V.1", "9")
                .scored(BERTIL, "V.1", "9.6")
                .scored(ANNA, "S.2", "4")
                .scored(ANNA, "L.1", "1")
                .scored(BERTIL, "L.1", "3");

        given(story).when(KIM, release(CARIN)).thenAsksFor("V.1", "L.1");
        given(story).when(KIM, release(CARIN, "S.2", "L.1")).thenAsksFor("V.1", "L.1");
        given(story).when(KIM, release(CARIN, "L.1", "S.2", "V.1")).accepted();
    }

    @Test
    void asksNobodyWhoMayNotReleaseOrGivesNoReason() {
        Story story = Story.three().scored(ANNA, "V.1", "9").scored(BERTIL, "V.1", "9.6");

        given(story).when(ANNA, release(CARIN)).thenRefused(NOT_COORDINATOR);
        given(story).when(KIM, new ReleaseTeamMember("carin", null, List.of())).thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void showsAReleasedMembersScoreUncountedWhenItIsDisclosed() {
        Story story = Story.three().scored(CARIN, "V.1", "1").released(CARIN).scored(ANNA, "V.1", "9");

        given(story).when(BERTIL, score("V.1", points("9"))).accepted();
        var disclosure = story.scored(BERTIL, "V.1", "9").question("V.1").disclosure();
        assertThat(disclosure.scores())
                .containsExactly(
                        new Disclosed("anna", typed("9"), true),
                        new Disclosed("bertil", typed("9"), true),
                        new Disclosed("carin", typed("1"), false));
        assertThat(disclosure.comparison().mean()).isEqualByComparingTo("9");
        assertThat(disclosure.comparison().gap()).isEqualByComparingTo("0");
    }

    @Test
    void doesNotShowWhatTheReleasedMemberHadWithdrawn() {
        Story story = Story.three()
                .scored(CARIN, "V.1", "1")
                .does(CARIN, withdraw("V.1", 1))
                .released(CARIN)
                .disclosed("V.1", "9", "9");

        assertThat(story.question("V.1").disclosure().names("carin")).isFalse();
    }

    @Test
    void disclosesNothingToOneWhoIsLeftAlone() {
        given(Story.pair().scored(ANNA, "V.1", "9"))
                .when(KIM, release(BERTIL))
                .then(new TeamMemberReleased("bertil", Duty.EVALUATOR, WHY));
    }

    @Test
    void changesNeitherGapNorMeanAfterDisclosure() {
        Story story = Story.three().disclosed("V.1", "9", "9", "1");
        var before = story.question("V.1").disclosure();

        assertThat(story.released(CARIN).question("V.1").disclosure()).isEqualTo(before);
    }

    @Test
    void lapsesOpenProposals() {
        given(Story.three()
                        .disclosed("V.1", "9", "9", "9")
                        .proposed("p", "V.1", "9")
                        .released(CARIN))
                .when(BERTIL, confirm("p", "V.1"))
                .thenRefused(NO_SUCH_PROPOSAL, "proposal");
    }

    @Test
    void aReviewerWhoGoesLapsesNothing() {
        Story story = Story.pair().disclosed("V.1", "9", "9").proposed("p", "V.1", "9");

        given(story).when(KIM, release(RUT)).then(new TeamMemberReleased("rut", Duty.REVIEWER, WHY));
        given(story.released(RUT)).when(BERTIL, confirm("p", "V.1")).accepted();
    }

    @Test
    void voidsNoApproval() {
        given(Story.pair().approved("V"))
                .when(KIM, release(ANNA))
                .then(new TeamMemberReleased("anna", Duty.EVALUATOR, WHY));
    }

    @Test
    void needsAReason() {
        given(Story.pair())
                .when(KIM, new ReleaseTeamMember("anna", null, List.of()))
                .thenRefused(REASON_REQUIRED, "reason");
        given(Story.pair())
                .when(KIM, new ReleaseTeamMember("anna", " ", List.of()))
                .thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void cannotReleaseWhoIsNotInTheTeam() {
        given(Story.pair()).when(KIM, release(CARIN)).thenRefused(NOT_A_TEAM_MEMBER, "member");
        given(Story.pair().released(ANNA)).when(KIM, release(ANNA)).thenRefused(NOT_A_TEAM_MEMBER, "member");
    }

    @Test
    void isDoneByACoordinatorOutsideTheTeam() {
        given(Story.pair()).when(ANNA, release(ANNA)).thenRefused(NOT_COORDINATOR);
        given(Story.pair()).when(coordinating(RUT), release(ANNA)).thenRefused(NOT_COORDINATOR);
    }
}
