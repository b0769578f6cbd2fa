package samsyn.privacy;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a command's answer hands out so that a read can wait for its effect; sealed on the way to people. */
public record ReadToken(UUID assessment, long sequence) {

    private static final String PURPOSE = "read";
    private static final Pattern CONTENT = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\\d{18})");

    public String sealed(Seal seal) {
        // Always as long: a digit more would tell that a hundred things happened.
        return seal.seal(PURPOSE, "%s:%018d".formatted(assessment, sequence));
    }

    /** The token, or empty if this is not one of ours. */
    public static Optional<ReadToken> open(Seal seal, String sealed) {
        return seal.open(PURPOSE, sealed)
                .map(CONTENT::matcher)
                .filter(Matcher::matches)
                .map(content -> new ReadToken(UUID.fromString(content.group(1)), Long.parseLong(content.group(2))));
    }
}
