package samsyn.query.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.Actor;
import samsyn.event.Envelope;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the log, whole but for its salt, which nobody is shown.
 *
 * @param data as stored: long texts by their hash, personal texts as ciphertext
 * @param marks of the scores in it
 * @param leaf hash of the entry in the log's tree, hex
 */
public record HistoryEntry(
        UUID id,
        String type,
        long position,
        long sequence,
        Instant recordedAt,
        @Nullable String occurredAt,
        Actor actor,
        String command,
        @Nullable UUID cause,
        @Nullable String reason,
        @Nullable String prev,
        String leaf,
        JsonNode data,
        List<ScoreMark> marks) {

    public static HistoryEntry of(Envelope envelope, String type, String leaf, JsonNode data, List<ScoreMark> marks) {
        return new HistoryEntry(
                envelope.id(),
                type,
                envelope.position(),
                envelope.sequence(),
                envelope.recordedAt(),
                envelope.occurredAt(),
                envelope.actor(),
                envelope.command(),
                envelope.cause(),
                envelope.reason(),
                envelope.prev(),
                leaf,
                data,
                marks);
    }
}
