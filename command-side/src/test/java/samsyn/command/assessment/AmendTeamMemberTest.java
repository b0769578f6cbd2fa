package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import org.junit.jupiter.api.Test;
import samsyn.command.assessment.AssessmentCommand.AmendTeamMember;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.LikenessAccepted;
import samsyn.event.AssessmentEvent.Member;
import samsyn.event.AssessmentEvent.TeamMemberAmended;
import samsyn.organisation.Likeness;
import samsyn.organisation.Likeness.Kind;
import samsyn.organisation.Likeness.Named;
import samsyn.organisation.Organisation;

class AmendTeamMemberTest {

    private static final Organisation BYGG = new Organisation("other:bygg", "Hammarö Bygg", null);
    private static final Likeness LIKE_HAMMARO =
            new Likeness(Kind.PART, new Named("other:bygg", "Hammarö Bygg"), new Named("se:1761", "Hammarö kommun"));

    @Test
    void correctsNameAndEmployerOfWhoStaysInTheTeam() {
        Story story = Story.pair().disclosed("V.1", "9", "9").proposed("p", "V.1", "9");
        Person anna = person("anna", "Anna Eek", UDDEVALLA);
        var outcome = given(story).when(KIM, amend(anna));

        outcome.then(new TeamMemberAmended("anna", "Anna Eek", UDDEVALLA, WHY));
        assertThat(outcome.after().team().memberships().get("anna").member()).isEqualTo(member(anna));
        assertThat(outcome.after().team().isActive("anna", Duty.EVALUATOR)).isTrue();
        given(story.does(KIM, amend(anna))).when(BERTIL, confirm("p", "V.1")).accepted();
    }

    @Test
    void correctsTheNameOfAReviewerAndOfWhoHasLeft() {
        given(Story.pair())
                .when(KIM, amend(person("rut", "Ruth Granskare", SKL)))
                .accepted();
        var outcome = given(Story.pair().released(ANNA)).when(KIM, amend(person("anna", "Anna Eek", SKL)));

        outcome.accepted();
        assertThat(outcome.after().team().evaluators()).containsExactly("bertil");
    }

    @Test
    void cannotMakeTheUnitAnyonesEmployer() {
        given(Story.pair())
                .when(KIM, amend(nowAt(HAMMARO.organisation(), ANNA)))
                .thenRefused(EMPLOYED_BY_THE_UNIT, "member.employer");
        given(Story.pair())
                .when(KIM, amend(nowAt(HAMMARO_SCHOOLS, RUT)))
                .thenRefused(EMPLOYED_BY_THE_UNIT, "member.employer");
    }

    @Test
    void saysOfWhoHasLeftWhateverIsTrue() {
        given(Story.pair().released(ANNA))
                .when(KIM, amend(nowAt(HAMMARO.organisation(), ANNA)))
                .then(new TeamMemberAmended("anna", member(ANNA).name(), HAMMARO.organisation(), WHY));
    }

    @Test
    void asksToCompareAnEmployerThatIsLikeTheUnit() {
        Person anna = nowAt(BYGG, ANNA);
        var asked = given(Story.pair()).when(KIM, amend(anna)).thenAsksToCompare(LIKE_HAMMARO);

        assertThat(asked).extracting(Asked.Alike::member).containsExactly("anna");
        given(Story.pair())
                .when(KIM, amend(anna, asked.getFirst().likeness()))
                .then(
                        new TeamMemberAmended("anna", "Anna Ek", BYGG, WHY),
                        new LikenessAccepted(LIKE_HAMMARO, "anna", WHY));
    }

    @Test
    void asksNothingTwice() {
        String code = LIKE_HAMMARO.code("anna");
        Story story = Story.pair().does(KIM, amend(nowAt(BYGG, ANNA), code));

        given(story)
                .when(KIM, amend(nowAt(BYGG, person("anna", "Anna Eek", SKL))))
                .accepted();
        given(story).when(KIM, amend(nowAt(BYGG, BERTIL))).thenAsksToCompare(LIKE_HAMMARO);
    }

    @Test
    void isOfWhoIsOrWasInTheTeam() {
        given(Story.pair()).when(KIM, amend(CARIN)).thenRefused(NOT_A_TEAM_MEMBER, "member.id");
    }

    @Test
    void needsANameAndAReason() {
        given(Story.pair())
                .when(KIM, new AmendTeamMember(new Member("anna", " ", SKL), WHY, Compared.NONE))
                .thenRefused(TEXT_REQUIRED, "member.name");
        given(Story.pair())
                .when(KIM, new AmendTeamMember(member(ANNA), null, Compared.NONE))
                .thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void voidsNoApproval() {
        given(Story.pair().approved("V"))
                .when(KIM, amend(person("anna", "Anna Eek", SKL)))
                .then(new TeamMemberAmended("anna", "Anna Eek", SKL, WHY));
    }

    @Test
    void isDoneByACoordinatorOutsideTheTeam() {
        given(Story.pair()).when(ANNA, amend(ANNA)).thenRefused(NOT_COORDINATOR);
        given(Story.pair()).when(coordinating(ANNA), amend(BERTIL)).thenRefused(NOT_COORDINATOR);
    }
}
