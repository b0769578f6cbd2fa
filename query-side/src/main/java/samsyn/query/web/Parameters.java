package samsyn.query.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import samsyn.edge.problem.BadRequest;

/** Reads what stands in an address, and refuses what cannot be meant. */
final class Parameters {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    private static final int MOST = 1_000;
    private static final int USUAL = 100;

    private Parameters() {}

    static UUID id(String text, String field) {
        // Java would also take shorter forms, and two addresses would then name the same thing.
        if (!ID.matcher(text).matches()) {
            throw new BadRequest(Fault.MALFORMED_ID, field);
        }
        return UUID.fromString(text);
    }

    /** 1 to 1000, 100 if it is not given. */
    static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > MOST) {
            throw new BadRequest(Fault.MALFORMED_LIMIT, "limit");
        }
        return Integer.parseInt(text);
    }

    static @Nullable Instant moment(@Nullable String text, String field) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRequest(Fault.MALFORMED_MOMENT, field);
        }
    }
}
