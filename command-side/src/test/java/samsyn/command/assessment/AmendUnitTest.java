package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.Ask.*;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samsyn.command.assessment.AssessmentCommand.AmendUnit;
import samsyn.command.assessment.AssessmentCommand.OpenAssessment;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.LikenessAccepted;
import samsyn.event.AssessmentEvent.UnitAmended;
import samsyn.organisation.Likeness;
import samsyn.organisation.Likeness.Kind;
import samsyn.organisation.Likeness.Named;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;

class AmendUnitTest {

    private static final Unit TALLMON = new Unit("other:tallmon", "Talmons kommun", Unit.Type.MUNICIPALITY, null);

    @Test
    void correctsNameAndYear() {
        var outcome = given(Story.pair()).when(KIM, amendUnit("Hammarö", 2027));

        outcome.then(new UnitAmended("Hammarö", 2027, WHY));
        assertThat(outcome.after().setting().unit())
                .isEqualTo(new Unit("se:1761", "Hammarö", Unit.Type.MUNICIPALITY, null));
        assertThat(outcome.after().setting().year()).isEqualTo(2027);
    }

    @ParameterizedTest
    @ValueSource(ints = {1989, 2101})
    void cannotBeOfAYearOutsideTheRange(int year) {
        given(Story.pair()).when(KIM, amendUnit("Hammarö", year)).thenRefused(YEAR_OUT_OF_RANGE, "year");
    }

    @Test
    void needsANameAndAReason() {
        given(Story.pair()).when(KIM, amendUnit(" ", 2026)).thenRefused(TEXT_REQUIRED, "name");
        given(Story.pair())
                .when(KIM, new AmendUnit("Hammarö", 2026, null, Compared.NONE))
                .thenRefused(REASON_REQUIRED, "reason");
    }

    @Test
    void asksToCompareANameThatTheRegisterDoesNotKnowTheUnitBy() {
        Likeness other =
                new Likeness(Kind.REGISTER, new Named("se:1761", "Karlstad"), new Named("se:1761", "Hammarö kommun"));
        given(Story.pair())
                .when(KIM, new AmendUnit("Karlstad", 2026, WHY, Compared.NONE))
                .thenAsksToCompare(other);
        given(Story.pair())
                .when(KIM, new AmendUnit("Karlstad", 2026, WHY, accepting(other.code(null))))
                .then(new UnitAmended("Karlstad", 2026, WHY), new LikenessAccepted(other, null, WHY));
    }

    @Test
    void isNotKnownByTheNameOfAnotherOfTheRegister() {
        Compared compared = new Compared(List.of(UDDEVALLA), List.of(), List.of());
        given(Story.pair())
                .when(KIM, new AmendUnit("Uddevalla", 2026, WHY, compared))
                .thenAsksToCompare(new Likeness(
                        Kind.REGISTER, new Named("se:1761", "Uddevalla"), new Named("se:1761", "Hammarö kommun")));
    }

    @Test
    void isNotKnownByANameThatOnlyHoldsItsOwn() {
        Compared compared = new Compared(List.of(HAMMARO.organisation()), List.of(), List.of());
        given(Story.pair())
                .when(KIM, new AmendUnit("Hammaröbostäder AB", 2026, WHY, compared))
                .thenAsksToCompare(new Likeness(
                        Kind.REGISTER,
                        new Named("se:1761", "Hammaröbostäder AB"),
                        new Named("se:1761", "Hammarö kommun")));
        given(Story.pair())
                .when(KIM, new AmendUnit("Hammarö", 2026, WHY, compared))
                .accepted();
    }

    @Test
    void needsNoNameOfTheRegisterWhereOnlyTheYearWasWrong() {
        given(Story.pair())
                .when(KIM, new AmendUnit(HAMMARO.name(), 2027, WHY, Compared.NONE))
                .accepted();
    }

    @Test
    void asksToCompareWithTheRegisterWhatItDoesNotList() {
        Organisation tallmon = new Organisation("se:9999", "Tallmons kommun", null);
        given(ofTallmon())
                .when(KIM, new AmendUnit("Tallmon", 2026, WHY, new Compared(List.of(tallmon), List.of(), List.of())))
                .thenAsksToCompare(new Likeness(
                        Kind.NAME, new Named("other:tallmon", "Tallmon"), new Named("se:9999", "Tallmons kommun")));
    }

    @Test
    void cannotBecomeTheEmployerOfWhoJudgesIt() {
        Story story = ofTallmon()
                .does(KIM, assign(nowAt(new Organisation("other:1", "Tallmons kommun", null), ANNA), Duty.EVALUATOR));

        given(story)
                .when(KIM, new AmendUnit("TALLMONS kommun", 2026, WHY, Compared.NONE))
                .thenRefused(EMPLOYED_BY_THE_UNIT, "name");
        given(story.released(ANNA))
                .when(KIM, new AmendUnit("TALLMONS kommun", 2026, WHY, Compared.NONE))
                .accepted();
    }

    @Test
    void asksToCompareWithTheEmployersOfTheTeam() {
        Story story = ofTallmon()
                .does(KIM, assign(nowAt(new Organisation("other:1", "Tallmon", null), ANNA), Duty.EVALUATOR))
                .does(KIM, assign(nowAt(new Organisation("other:2", "Granmon", null), BERTIL), Duty.EVALUATOR));

        var asked = given(story)
                .when(KIM, new AmendUnit("Tallmons kommun", 2026, WHY, Compared.NONE))
                .thenAsksToCompare(new Likeness(
                        Kind.NAME, new Named("other:1", "Tallmon"), new Named("other:tallmon", "Tallmons kommun")));
        assertThat(asked.getFirst().member()).isEqualTo("anna");
    }

    @Test
    void isDoneByACoordinatorOutsideTheTeam() {
        given(Story.pair()).when(ANNA, amendUnit("Hammarö", 2026)).thenRefused(NOT_COORDINATOR);
        given(Story.pair()).when(coordinating(RUT), amendUnit("Hammarö", 2026)).thenRefused(NOT_COORDINATOR);
    }

    /** Of a unit that no register lists, with a misspelt name. */
    private static Story ofTallmon() {
        return Story.nothing()
                .does(KIM, new OpenAssessment(TALLMON, 2026, TestEditions.BYGDEPROVET, List.of(), Compared.NONE));
    }
}
