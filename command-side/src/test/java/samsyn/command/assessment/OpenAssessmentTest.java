package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.command.assessment.People.*;
import static samsyn.command.assessment.Refusal.*;
import static samsyn.command.assessment.Specification.given;
import static samsyn.command.assessment.TestEditions.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samsyn.command.assessment.AssessmentCommand.OpenAssessment;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.command.assessment.Setting.Phase;
import samsyn.event.AssessmentEvent.AssessmentOpened;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Label;
import samsyn.event.AssessmentEvent.LikenessAccepted;
import samsyn.organisation.Likeness;
import samsyn.organisation.Likeness.Kind;
import samsyn.organisation.Likeness.Named;
import samsyn.organisation.Unit;

class OpenAssessmentTest {

    @Test
    void carriesTheWholeEdition() {
        given(Story.nothing())
                .when(
                        KIM,
                        new OpenAssessment(
                                HAMMARO, 2013, KOMMUNKOMPASSEN, List.of(Label.SYNTHETIC_DECIMALS), Compared.NONE))
                .then(new AssessmentOpened(HAMMARO, 2013, KOMMUNKOMPASSEN, List.of(Label.SYNTHETIC_DECIMALS)));
    }

    @Test
    void startsWithEveryQuestionUntouchedAndEveryAreaInWork() {
        var opened = given(Story.nothing()).when(KIM, Ask.open(KOMMUNKOMPASSEN)).after();

        assertThat(opened.setting().phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(opened.judged().questions()).hasSize(45).allSatisfy((code, q) -> {
            assertThat(q).isEqualTo(QuestionState.untouched(code));
            assertThat(q.blind()).isTrue();
            assertThat(q.round()).isEqualTo(1);
        });
        assertThat(opened.reviewed().areas()).hasSize(8).allSatisfy((code, a) -> {
            assertThat(a.status()).isEqualTo(Status.IN_WORK);
            assertThat(a.approved()).isNull();
        });
    }

    @Test
    void asksToCompareAUnitThatIsLikeOneOfTheRegister() {
        Unit hammaro = new Unit("other:1", "Hammarö", Unit.Type.MUNICIPALITY, null);
        Likeness like =
                new Likeness(Kind.NAME, new Named("other:1", "Hammarö"), new Named("se:1761", "Hammarö kommun"));

        given(Story.nothing()).when(KIM, of(hammaro)).thenAsksToCompare(like);
        given(Story.nothing())
                .when(KIM, of(hammaro, like.code(null)))
                .then(
                        new AssessmentOpened(hammaro, 2026, BYGDEPROVET, List.of()),
                        new LikenessAccepted(like, null, Ask.WHY));
    }

    @Test
    void comparesNoUnitWithWhatItLiesWithin() {
        given(Story.nothing())
                .when(KIM, of(new Unit("other:1", "Hammarö norra", Unit.Type.DISTRICT, HAMMARO.organisation())))
                .accepted();
    }

    @ParameterizedTest
    @ValueSource(ints = {1990, 2100})
    void canBeOfAYearInTheRange(int year) {
        given(Story.nothing()).when(KIM, of(year)).accepted();
    }

    @ParameterizedTest
    @ValueSource(ints = {1989, 2101})
    void cannotBeOfAYearOutsideTheRange(int year) {
        given(Story.nothing()).when(KIM, of(year)).thenRefused(YEAR_OUT_OF_RANGE, "year");
    }

    @Test
    void cannotBeOpenedTwice() {
        given(Story.opened()).when(KIM, Ask.open(BYGDEPROVET)).thenRefused(ALREADY_OPENED);
        given(Story.opened().cancelled()).when(KIM, Ask.open(BYGDEPROVET)).thenRefused(ALREADY_OPENED);
    }

    @Test
    void isOpenedByACoordinatorOnly() {
        given(Story.nothing()).when(AUDUN, Ask.open(BYGDEPROVET)).thenRefused(NOT_COORDINATOR);
        given(Story.nothing()).when(STRANGER, Ask.open(BYGDEPROVET)).thenRefused(NOT_COORDINATOR);
    }

    @Test
    void tellsAMemberNothingElse() {
        Story withRut = Story.opened().does(KIM, Ask.assign(coordinating(RUT), Duty.REVIEWER));
        given(withRut).when(coordinating(RUT), Ask.open(BYGDEPROVET)).thenRefused(NOT_COORDINATOR);
    }

    private static OpenAssessment of(Unit unit, String... accepted) {
        Compared compared = new Compared(
                List.of(HAMMARO.organisation(), UDDEVALLA),
                List.of(),
                Ask.accepting(accepted).accepted());
        return new OpenAssessment(unit, 2026, BYGDEPROVET, List.of(), compared);
    }

    private static OpenAssessment of(int year) {
        return new OpenAssessment(HAMMARO, year, BYGDEPROVET, List.of(), Compared.NONE);
    }
}
