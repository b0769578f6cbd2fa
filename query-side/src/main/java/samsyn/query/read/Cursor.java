package samsyn.query.read;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import samsyn.privacy.Seal;

/** Where a reader of a list stopped, sealed: it tells nothing, and one made elsewhere is refused. */
final class Cursor {

    private final String purpose;
    private final Supplier<Seal> seal;

    Cursor(String purpose, Supplier<Seal> seal) {
        this.purpose = purpose;
        this.seal = seal;
    }

    /**
     * After an entry that the reader was shown. By what they know of it and not by its sequence: equal histories give
     * equal cursors, whatever is hidden between.
     */
    String after(UUID assessment, UUID entry, Instant at) {
        return sealed(assessment, entry + " " + at);
    }

    /** Before a place on a page. */
    String after(UUID assessment, long page, int place) {
        return sealed(assessment, page + " " + place);
    }

    /** The entry that the reader was shown last. */
    UUID entry(UUID assessment, String cursor) {
        return UUID.fromString(opened(assessment, cursor)[0]);
    }

    /** When that was recorded. */
    Instant at(UUID assessment, String cursor) {
        return Instant.parse(opened(assessment, cursor)[1]);
    }

    long page(UUID assessment, String cursor) {
        return Long.parseLong(opened(assessment, cursor)[0]);
    }

    int place(UUID assessment, String cursor) {
        return Integer.parseInt(opened(assessment, cursor)[1]);
    }

    private String sealed(UUID assessment, String place) {
        return seal.get().seal(purpose, assessment + " " + place);
    }

    private String[] opened(UUID assessment, String cursor) {
        String prefix = assessment + " ";
        return seal.get()
                .open(purpose, cursor)
                .filter(content -> content.startsWith(prefix))
                .map(content -> content.substring(prefix.length()).split(" "))
                .orElseThrow(MalformedCursor::new);
    }
}
