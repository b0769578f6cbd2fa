package samsyn.text;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import samsyn.event.Ciphertext;
import samsyn.event.Text;
import samsyn.json.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts texts back into the JSON of an entry, wherever in it they stand. */
public final class Reveal {

    private static final Set<String> STORED = Set.of("bytes", "sha256");
    private static final Set<String> CIPHERTEXT = Set.of("alg", "key", "nonce", "text");

    private final Texts texts;

    public Reveal(Texts texts) {
        this.texts = texts;
    }

    /**
     * A copy that people can read. Where a personal text was erased, its member is gone and the object around it says
     * {@code "erased": true}.
     */
    public JsonNode revealed(JsonNode node, UUID assessment) {
        if (node instanceof ObjectNode object) {
            return object(object, assessment);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = CanonicalJson.mapper().createArrayNode();
            array.forEach(element -> copy.add(revealed(element, assessment)));
            return copy;
        }
        return node;
    }

    private JsonNode object(ObjectNode object, UUID assessment) {
        ObjectNode copy = CanonicalJson.mapper().createObjectNode();
        for (var member : object.properties()) {
            JsonNode value = member.getValue();
            if (has(value, STORED)) {
                copy.put(member.getKey(), texts.plain(as(value, Text.class)));
            } else if (has(value, CIPHERTEXT)) {
                texts.plain(as(value, Ciphertext.class), assessment)
                        .ifPresentOrElse(plain -> copy.put(member.getKey(), plain), () -> copy.put("erased", true));
            } else {
                copy.set(member.getKey(), revealed(value, assessment));
            }
        }
        return copy;
    }

    private static boolean has(JsonNode node, Set<String> members) {
        return node instanceof ObjectNode object
                && object.size() == members.size()
                && object.properties().stream()
                        .map(java.util.Map.Entry::getKey)
                        .collect(Collectors.toSet())
                        .equals(members);
    }

    private static <T> T as(JsonNode node, Class<T> type) {
        return CanonicalJson.mapper().treeToValue(node, type);
    }
}
