package samsyn.command.web;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Person;
import samsyn.command.assessment.Person.Right;
import samsyn.edge.asking.Asking;
import samsyn.edge.problem.BadRequest;

/** Makes of whoever asks the person who acts, of whom an event says more than a read needs. */
final class Actors {

    private Actors() {}

    /**
     * The person.
     *
     * @throws BadRequest if what they showed lacks what an event must say about its actor
     */
    static Person person(Asking asking) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        asking.rights().forEach(right -> rights.add(Right.valueOf(right.name())));
        return new Person(asking.id(), said(asking.name(), "token"), said(asking.employer(), "employer"), rights);
    }

    private static <T> T said(@Nullable T what, String where) {
        if (what == null) {
            throw new BadRequest(Fault.NOT_SIGNED_IN, where);
        }
        return what;
    }
}
