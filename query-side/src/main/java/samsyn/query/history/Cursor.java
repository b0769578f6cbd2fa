package samsyn.query.history;

import java.util.UUID;
import java.util.function.Supplier;
import samsyn.privacy.Seal;

/** Where a reader of a history stopped: the last entry they saw, sealed. */
final class Cursor {

    private static final String PURPOSE = "history";

    private final Supplier<Seal> seal;

    Cursor(Supplier<Seal> seal) {
        this.seal = seal;
    }

    /** By the entry's id and not its sequence: equal histories give equal cursors, whatever is hidden between. */
    String after(UUID assessment, UUID entry) {
        return seal.get().seal(PURPOSE, assessment + ":" + entry);
    }

    UUID entry(UUID assessment, String cursor) {
        String prefix = assessment + ":";
        return seal.get()
                .open(PURPOSE, cursor)
                .filter(content -> content.startsWith(prefix))
                .map(content -> UUID.fromString(content.substring(prefix.length())))
                .orElseThrow(MalformedCursor::new);
    }
}
