package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static samsyn.command.assessment.People.*;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import samsyn.event.Actor;
import samsyn.event.Actor.Role;

class StandingTest {

    @Test
    void namesAMemberByTheirDutyAndOthersByTheirRight() {
        Assessment state = Story.pair().state();

        assertThat(Standing.actor(ANNA, state))
                .isEqualTo(new Actor("anna", "Anna Ek", Role.EVALUATOR, Actor.Employer.of(SKL)));
        assertThat(Standing.actor(RUT, state).role()).isEqualTo(Role.REVIEWER);
        assertThat(Standing.actor(KIM, state).role()).isEqualTo(Role.COORDINATOR);
        assertThat(Standing.actor(AUDUN, state).role()).isEqualTo(Role.AUDITOR);
        assertThat(Standing.actor(KIM, Assessment.NOT_OPENED).role()).isEqualTo(Role.COORDINATOR);
    }

    @Test
    void givesMembersNoOtherRights() {
        Assessment state = Story.pair().released(BERTIL).state();

        assertThat(Standing.actor(coordinating(ANNA), state).role()).isEqualTo(Role.EVALUATOR);
        assertThat(Standing.actor(coordinating(BERTIL), state).role()).isEqualTo(Role.EVALUATOR);
        Person rutWithAll = new Person("rut", "Rut Granskare", SKL, EnumSet.allOf(Person.Right.class));
        assertThat(Standing.actor(rutWithAll, state).role()).isEqualTo(Role.REVIEWER);
    }

    @Test
    void namesNobodyWithoutARole() {
        assertThatThrownBy(() -> Standing.actor(STRANGER, Story.pair().state()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void letsThoseBeToldWhoStillBelong() {
        Assessment state = Story.pair().state();

        assertThatCode(() -> Standing.demand(ANNA, state)).doesNotThrowAnyException();
        assertThatCode(() -> Standing.demand(KIM, state)).doesNotThrowAnyException();
        assertThatCode(() -> Standing.demand(KIM, Assessment.NOT_OPENED)).doesNotThrowAnyException();
    }

    @Test
    void tellsNobodyElse() {
        Assessment state = Story.pair().released(ANNA).state();

        for (Person person : new Person[] {ANNA, coordinating(ANNA), STRANGER}) {
            assertThatThrownBy(() -> Standing.demand(person, state))
                    .isInstanceOfSatisfying(
                            Refused.class, r -> assertThat(r.refusal()).isEqualTo(Refusal.NO_LONGER_HERE));
        }
    }
}
