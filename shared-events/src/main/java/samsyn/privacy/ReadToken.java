package samsyn.privacy;

import java.util.Optional;
import java.util.UUID;

/** What a command's answer hands out so that a read can wait for its effect; sealed on the way to people. */
public record ReadToken(UUID assessment, long sequence) {

    private static final String PURPOSE = "read";

    public String sealed(Seal seal) {
        return seal.seal(PURPOSE, assessment + ":" + sequence);
    }

    /** The token, or empty if this is not one of ours. */
    public static Optional<ReadToken> open(Seal seal, String sealed) {
        return seal.open(PURPOSE, sealed).map(content -> {
            int colon = content.indexOf(':');
            return new ReadToken(
                    UUID.fromString(content.substring(0, colon)), Long.parseLong(content.substring(colon + 1)));
        });
    }
}
