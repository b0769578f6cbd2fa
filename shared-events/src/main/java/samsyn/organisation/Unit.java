package samsyn.organisation;

import org.jspecify.annotations.Nullable;

/** The evaluated unit: most often a municipality, but a district or a region can be evaluated too. */
public record Unit(
        String id, String name, Type type, @Nullable Organisation within) {

    /** What kind of unit is evaluated. */
    public enum Type {
        MUNICIPALITY,
        DISTRICT,
        REGION
    }

    public Unit {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A unit needs an id and a name.");
        }
    }

    /** The unit seen as an organisation, to compare it with an employer. */
    public Organisation organisation() {
        return new Organisation(id, name, within);
    }
}
