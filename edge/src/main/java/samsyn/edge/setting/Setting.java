package samsyn.edge.setting;

import org.jspecify.annotations.Nullable;

/** One thing that is set from outside, by the name of its variable. */
public final class Setting {

    private Setting() {}

    /**
     * What is set.
     *
     * @throws FaultySetting if nothing is
     */
    public static String required(@Nullable String value, String variable) {
        if (value == null || value.isBlank()) {
            throw new FaultySetting("set %s.".formatted(variable));
        }
        return value;
    }

    /**
     * A JDBC address of PostgreSQL: a driver that does not know an address would print it with its password.
     *
     * @throws FaultySetting if it is missing or of something else
     */
    public static String postgres(@Nullable String value, String variable) {
        String url = required(value, variable);
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new FaultySetting("%s must begin with jdbc:postgresql:".formatted(variable));
        }
        return url;
    }

    public static boolean isMissing(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
