package samsyn.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import samsyn.json.CanonicalJson;
import samsyn.json.NotCanonicalException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of which all is known but its place: made before the head lock is taken, completed under it.
 * Canonical members stand in alphabetical order, so the three that are set under the lock are spliced in.
 */
public final class EntryDraft {

    /** An entry's longest form; longer texts stand beside it. */
    public static final int MAX_BYTES = 60_000;

    /** Moments in entries: UTC, always six decimals. */
    public static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** What position, prev and recordedAt can add at most. */
    private static final int ROOM_FOR_PLACE = 200;

    private static final Pattern SALT = Pattern.compile("[A-Za-z0-9_-]{21}[AQgw]");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final UUID assessment;
    private final long sequence;
    private final byte[] beforePosition;
    private final byte[] reason;
    private final byte[] afterRecordedAt;

    private EntryDraft(UUID assessment, long sequence, byte[] beforePosition, byte[] reason, byte[] afterRecordedAt) {
        this.assessment = assessment;
        this.sequence = sequence;
        this.beforePosition = beforePosition;
        this.reason = reason;
        this.afterRecordedAt = afterRecordedAt;
    }

    /**
     * Writes all that is known before the head lock.
     *
     * @param salt 16 random bytes, base64url without padding
     * @param sequence place in the assessment, from 0
     * @throws EntryException if the entry would be longer than {@link #MAX_BYTES}, or hold what an entry may not
     */
    public static EntryDraft of(
            AssessmentEvent event,
            UUID id,
            UUID assessment,
            long sequence,
            Actor actor,
            String command,
            @Nullable UUID cause,
            @Nullable String trace,
            String salt) {
        return of(EventTypes.nameOf(event), event, id, assessment, sequence, actor, command, cause, trace, salt);
    }

    private static EntryDraft of(
            String type,
            EventForm form,
            UUID id,
            UUID assessment,
            long sequence,
            Actor actor,
            String command,
            @Nullable UUID cause,
            @Nullable String trace,
            String salt) {
        demand(sequence >= 0, "a sequence counts from 0");
        demand(SALT.matcher(salt).matches(), "a salt is 16 bytes as base64url without padding");
        try {
            ObjectNode data = CanonicalJson.mapper().valueToTree(form);
            JsonNode reason = data.remove("reason");

            ObjectNode first = object();
            first.set("actor", CanonicalJson.mapper().valueToTree(actor));
            first.put("assessment", assessment.toString());
            if (cause != null) {
                first.put("cause", cause.toString());
            }
            first.put("command", command);
            first.set("data", data);
            first.put("id", id.toString());
            if (form.occurredOn() != null) {
                first.put("occurredAt", form.occurredOn().toString());
            }
            ObjectNode middle = object();
            if (reason != null) {
                middle.set("reason", reason);
            }
            ObjectNode last = object();
            last.put("salt", salt);
            last.put("sequence", Long.toString(sequence));
            if (trace != null) {
                last.put("trace", trace);
            }
            last.put("type", type);

            EntryDraft draft = new EntryDraft(assessment, sequence, members(first), members(middle), members(last));
            int length =
                    draft.beforePosition.length + draft.reason.length + draft.afterRecordedAt.length + ROOM_FOR_PLACE;
            demand(length <= MAX_BYTES, "it is longer than " + MAX_BYTES + " bytes; long texts stand beside it");
            return draft;
        } catch (NotCanonicalException | JacksonException e) {
            throw new EntryException("Not to be written as an entry: " + e.getMessage(), e);
        }
    }

    public UUID assessment() {
        return assessment;
    }

    public long sequence() {
        return sequence;
    }

    /**
     * The finished entry's canonical bytes.
     *
     * @param position place in the whole log, from 0
     * @param recordedAt of which microseconds are kept
     * @param prev leaf hash of the assessment's entry before in hex, null for its first only
     * @throws EntryException if the place cannot be that of this entry
     */
    public byte[] at(long position, Instant recordedAt, @Nullable String prev) {
        demand(position >= sequence, "no position is below its sequence");
        demand((prev == null) == (sequence == 0), "every entry but an assessment's first names the one before");
        demand(prev == null || HASH.matcher(prev).matches(), "the entry before is named by 64 hex digits");
        ByteArrayOutputStream out = new ByteArrayOutputStream(
                beforePosition.length + reason.length + afterRecordedAt.length + ROOM_FOR_PLACE);
        out.write('{');
        out.writeBytes(beforePosition);
        out.writeBytes(utf8(",\"position\":\"" + position + '"'));
        if (prev != null) {
            out.writeBytes(utf8(",\"prev\":\"" + prev + '"'));
        }
        if (reason.length > 0) {
            out.write(',');
            out.writeBytes(reason);
        }
        out.writeBytes(utf8(",\"recordedAt\":\"" + MOMENT.format(recordedAt) + "\","));
        out.writeBytes(afterRecordedAt);
        out.write('}');
        return out.toByteArray();
    }

    /** The bytes of an entry already placed, as they must have been written, also where that was in an old form. */
    static byte[] write(Recorded recorded) {
        Envelope e = recorded.envelope();
        return of(
                        recorded.type(),
                        recorded.written(),
                        e.id(),
                        e.assessment(),
                        e.sequence(),
                        e.actor(),
                        e.command(),
                        e.cause(),
                        e.trace(),
                        e.salt())
                .at(e.position(), e.recordedAt(), e.prev());
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new EntryException("Not to be written as an entry: " + otherwise + ".");
        }
    }

    private static ObjectNode object() {
        return CanonicalJson.mapper().createObjectNode();
    }

    /** Canonical members without the braces around them. */
    private static byte[] members(ObjectNode object) {
        byte[] canonical = CanonicalJson.bytes(object);
        return Arrays.copyOfRange(canonical, 1, canonical.length - 1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
