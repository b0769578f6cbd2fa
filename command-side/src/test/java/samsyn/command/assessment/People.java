package samsyn.command.assessment;

import java.util.Set;
import samsyn.command.assessment.Person.Right;
import samsyn.event.AssessmentEvent.Member;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;

/** Everybody in the tests, and the municipality that is evaluated. */
public final class People {

    public static final Unit HAMMARO = new Unit("se:1761", "Hammarö kommun", Unit.Type.MUNICIPALITY, null);
    public static final Organisation HAMMARO_SCHOOLS =
            new Organisation("other:skola", "Skolförvaltningen", HAMMARO.organisation());
    public static final Organisation SKL = new Organisation("se:skl", "Sveriges Kommuner och Landsting", null);
    public static final Organisation UDDEVALLA = new Organisation("se:1485", "Uddevalla kommun", null);

    public static final Person KIM = new Person("kim", "Kim Samordnare", SKL, Set.of(Right.COORDINATOR));
    public static final Person AUDUN = new Person("audun", "Audun Revisor", SKL, Set.of(Right.AUDITOR));
    public static final Person ANNA = person("anna", "Anna Ek", SKL);
    public static final Person BERTIL = person("bertil", "Bertil Al", UDDEVALLA);
    public static final Person CARIN = person("carin", "Carin Lind", SKL);
    public static final Person DAVID = person("david", "David Rönn", SKL);
    public static final Person RUT = person("rut", "Rut Granskare", SKL);
    public static final Person ROLF = person("rolf", "Rolf Granskare", UDDEVALLA);
    public static final Person STRANGER = person("stranger", "Någon Annan", UDDEVALLA);

    private People() {}

    public static Person person(String id, String name, Organisation employer) {
        return new Person(id, name, employer, Set.of());
    }

    public static Member member(Person person) {
        return new Member(person.id(), person.name(), person.employer());
    }

    /** The same person after they have changed employer. */
    public static Person nowAt(Organisation employer, Person person) {
        return new Person(person.id(), person.name(), employer, person.rights());
    }

    /** The same person with a coordinator's right. */
    public static Person coordinating(Person person) {
        return new Person(person.id(), person.name(), person.employer(), Set.of(Right.COORDINATOR));
    }
}
