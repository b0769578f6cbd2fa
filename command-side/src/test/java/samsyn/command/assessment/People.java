package samsyn.command.assessment;

import java.util.Set;
import samsyn.command.assessment.Person.Right;
import samsyn.event.AssessmentEvent.Member;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;

/** Everybody in the tests, and the municipality that is evaluated. */
final class People {

    static final Unit HAMMARO = new Unit("se:1761", "Hammarö kommun", Unit.Type.MUNICIPALITY, null);
    static final Organisation HAMMARO_SCHOOLS =
            new Organisation("other:skola", "Skolförvaltningen", HAMMARO.organisation());
    static final Organisation SKL = new Organisation("se:skl", "Sveriges Kommuner och Landsting", null);
    static final Organisation UDDEVALLA = new Organisation("se:1485", "Uddevalla kommun", null);

    static final Person KIM = new Person("kim", "Kim Samordnare", SKL, Set.of(Right.COORDINATOR));
    static final Person AUDUN = new Person("audun", "Audun Revisor", SKL, Set.of(Right.AUDITOR));
    static final Person ANNA = person("anna", "Anna Ek", SKL);
    static final Person BERTIL = person("bertil", "Bertil Al", UDDEVALLA);
    static final Person CARIN = person("carin", "Carin Lind", SKL);
    static final Person DAVID = person("david", "David Rönn", SKL);
    static final Person RUT = person("rut", "Rut Granskare", SKL);
    static final Person ROLF = person("rolf", "Rolf Granskare", UDDEVALLA);
    static final Person STRANGER = person("stranger", "Någon Annan", UDDEVALLA);

    private People() {}

    static Person person(String id, String name, Organisation employer) {
        return new Person(id, name, employer, Set.of());
    }

    static Member member(Person person) {
        return new Member(person.id(), person.name(), person.employer());
    }

    /** The same person after they have changed employer. */
    static Person nowAt(Organisation employer, Person person) {
        return new Person(person.id(), person.name(), employer, person.rights());
    }

    /** The same person with a coordinator's right. */
    static Person coordinating(Person person) {
        return new Person(person.id(), person.name(), person.employer(), Set.of(Right.COORDINATOR));
    }
}
