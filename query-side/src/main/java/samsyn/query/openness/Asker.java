package samsyn.query.openness;

import java.util.Set;

/**
 * Who is reading, as their token says.
 *
 * @param rights what they may read outside the teams they belong to
 */
public record Asker(String id, String name, Set<Right> rights) {

    public Asker {
        rights = Set.copyOf(rights);
    }

    /** A right that is not tied to one assessment; whoever is or was in its team does not have it there. */
    public enum Right {
        COORDINATOR,
        AUDITOR
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }
}
