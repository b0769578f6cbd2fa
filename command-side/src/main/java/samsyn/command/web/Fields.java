package samsyn.command.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.edge.problem.BadRequest;

/** What a field of a body or a path must be like: there, no longer than may be, and an id where one is meant. */
final class Fields {

    /** Longest text that people write in one field, in characters. */
    static final int LONGEST_TEXT = 100_000;
    /** Longest reason, in characters. */
    private static final int LONGEST_REASON = 4_000;
    /** Longest name, title, address or heading, in characters. */
    private static final int LONGEST_LINE = 1_000;

    private Fields() {}

    static String line(@Nullable String text, String field) {
        String required = required(text, field);
        limit(required, LONGEST_LINE, field);
        return required.strip();
    }

    /** What somebody or something is called, which no page can break in two. */
    static String name(@Nullable String text, String field) {
        return unbroken(line(text, field), field);
    }

    /** Somebody's id as their provider made it: kept whole, spaces included. */
    static String person(@Nullable String text, String field) {
        String required = required(text, field);
        limit(required, LONGEST_LINE, field);
        return unbroken(required, field);
    }

    private static String unbroken(String text, String field) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new BadRequest(Fault.CONTROL_CHARACTER, field);
        }
        return text;
    }

    static @Nullable String optionalLine(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return line(text, field);
    }

    static @Nullable String reason(@Nullable String text) {
        return reason(text, "reason");
    }

    static @Nullable String reason(@Nullable String text, String field) {
        if (text != null) {
            limit(text, LONGEST_REASON, field);
        }
        return text == null ? null : text.strip();
    }

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new BadRequest(Fault.MISSING_MEMBER, field);
        }
        return value;
    }

    static void limit(String text, int most, String field) {
        if (text.length() > most) {
            throw new BadRequest(Fault.TOO_LONG, field);
        }
    }

    static UUID id(@Nullable String text, String field) {
        String required = required(text, field);
        try {
            UUID id = UUID.fromString(required);
            if (id.toString().equalsIgnoreCase(required)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Answered below, like an id that only looks like one.
        }
        throw new BadRequest(Fault.MALFORMED_ID, field);
    }
}
