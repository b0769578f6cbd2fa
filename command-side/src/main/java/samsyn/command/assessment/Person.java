package samsyn.command.assessment;

import java.util.Set;
import samsyn.organisation.Organisation;

/**
 * Who sends a command, as their token says.
 *
 * @param rights what the person may do outside the teams they belong to
 */
public record Person(String id, String name, Organisation employer, Set<Right> rights) {

    public Person {
        rights = Set.copyOf(rights);
    }

    /** A right that is not tied to one assessment; whoever is or was in its team does not have it there. */
    public enum Right {
        COORDINATOR,
        AUDITOR
    }
}
