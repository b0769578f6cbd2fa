package samsyn.event;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.json.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads entries back: strictly canonical, nothing unknown. An older event's form would be lifted here. */
public final class EntryReader {

    private static final Set<String> MEMBERS = Set.of(
            "actor",
            "assessment",
            "cause",
            "command",
            "data",
            "id",
            "occurredAt",
            "position",
            "prev",
            "reason",
            "recordedAt",
            "salt",
            "sequence",
            "trace",
            "type");

    private EntryReader() {}

    /**
     * The fact and its envelope.
     *
     * @throws EntryException if the bytes are not an entry of this format
     */
    public static Recorded read(byte[] entry) {
        JsonNode tree = CanonicalJson.read(entry);
        for (String member : tree.propertyNames()) {
            if (!MEMBERS.contains(member)) {
                throw new EntryException("Unknown member " + member + " in an entry.");
            }
        }
        try {
            return new Recorded(envelope(tree), event(tree));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new EntryException("Entry " + text(tree, "id") + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static AssessmentEvent event(JsonNode tree) {
        ObjectNode data = tree.required("data").asObject();
        String reason = textOrNull(tree, "reason");
        if (reason != null) {
            data.put("reason", reason);
        }
        return CanonicalJson.mapper().treeToValue(data, EventTypes.typeOf(text(tree, "type")));
    }

    private static Envelope envelope(JsonNode tree) {
        String cause = textOrNull(tree, "cause");
        return new Envelope(
                UUID.fromString(text(tree, "id")),
                UUID.fromString(text(tree, "assessment")),
                Long.parseLong(text(tree, "sequence")),
                Long.parseLong(text(tree, "position")),
                Instant.parse(text(tree, "recordedAt")),
                textOrNull(tree, "occurredAt"),
                CanonicalJson.mapper().treeToValue(tree.required("actor"), Actor.class),
                text(tree, "command"),
                cause == null ? null : UUID.fromString(cause),
                textOrNull(tree, "trace"),
                textOrNull(tree, "reason"),
                text(tree, "salt"),
                textOrNull(tree, "prev"));
    }

    private static String text(JsonNode tree, String member) {
        return tree.required(member).stringValue();
    }

    private static @Nullable String textOrNull(JsonNode tree, String member) {
        JsonNode node = tree.get(member);
        return node == null ? null : node.stringValue();
    }
}
