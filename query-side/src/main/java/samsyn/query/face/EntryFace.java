package samsyn.query.face;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.Actor;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the log, whole but for its salt, which nobody is shown.
 *
 * @param data as stored: long texts by their hash, personal texts as ciphertext
 * @param leaf hash of the entry in the log's tree, hex
 * @param marks of the scores in it
 * @param about to whom it is open
 * @param told what it changed for each of those who may know; nobody else is in it
 */
public record EntryFace(
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
        List<ScoreMark> marks,
        About about,
        List<Told> told) {

    /** The things that changed for a recipient, as their addresses name them: {@code question/1.2}, {@code result}. */
    public record Told(String to, List<String> things) {}

    /** As a row of the list of entries. */
    public EntryRow row() {
        return new EntryRow(sequence, id, recordedAt, about);
    }
}
