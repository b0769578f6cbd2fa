package samsyn.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.json.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads entries back, and accepts only what {@link EntryDraft} would have written byte for byte: nothing unknown,
 * nothing missing, nothing normalised. What was written in an old form is compared in that form; only then is it lifted.
 */
public final class EntryReader {

    /** An entry as it stands in the log. */
    private record Entry(
            Actor actor,
            UUID assessment,
            @Nullable UUID cause,
            String command,
            ObjectNode data,
            UUID id,
            @Nullable String occurredAt,
            String position,
            @Nullable String prev,
            @Nullable String reason,
            String recordedAt,
            String salt,
            String sequence,
            @Nullable String trace,
            String type) {}

    private EntryReader() {}

    /**
     * The fact and its envelope.
     *
     * @throws EntryException if the bytes are not an entry of this format
     */
    public static Recorded read(byte[] entry) {
        return read(entry, EventTypes.RELEASED);
    }

    /**
     * The same, where other forms are known.
     *
     * @throws EntryException if the bytes are not an entry of these forms
     */
    public static Recorded read(byte[] entry, EventForms forms) {
        Recorded recorded = readOwn(entry, forms);
        if (!Arrays.equals(EntryDraft.write(recorded), entry)) {
            throw new EntryException(
                    "Entry " + recorded.envelope().id() + " does not stand in its one canonical form.");
        }
        return recorded;
    }

    /**
     * The fact and its envelope, of bytes that this program itself wrote and alone can have written: read without
     * writing them again to compare, which is half of the time it takes to load an assessment.
     *
     * @throws EntryException if the bytes are not an entry of this format
     */
    public static Recorded readOwn(byte[] entry) {
        return readOwn(entry, EventTypes.RELEASED);
    }

    static Recorded readOwn(byte[] entry, EventForms forms) {
        if (entry.length > EntryDraft.MAX_BYTES) {
            throw new EntryException("An entry has at most " + EntryDraft.MAX_BYTES + " bytes, not " + entry.length);
        }
        try {
            Entry read = CanonicalJson.mapper().readValue(entry, Entry.class);
            if (read == null) {
                throw new EntryException("Not an entry: null.");
            }
            return new Recorded(envelope(read), read.type(), forms.read(read.type(), read.data(), read.reason()));
        } catch (JacksonException e) {
            throw new EntryException("Not an entry: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new EntryException("Not an entry: " + e.getMessage(), e);
        }
    }

    private static Envelope envelope(Entry entry) {
        return new Envelope(
                entry.id(),
                entry.assessment(),
                Long.parseLong(entry.sequence()),
                Long.parseLong(entry.position()),
                Instant.parse(entry.recordedAt()),
                entry.occurredAt(),
                entry.actor(),
                entry.command(),
                entry.cause(),
                entry.trace(),
                entry.reason(),
                entry.salt(),
                entry.prev());
    }
}
