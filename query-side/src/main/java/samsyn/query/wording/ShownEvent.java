package samsyn.query.wording;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent;
import samsyn.event.Ciphertext;
import samsyn.event.EventTypes;
import samsyn.event.Text;
import samsyn.json.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes an event of the JSON that a history answers with, where long and personal texts are written out or erased. */
final class ShownEvent {

    /** Stands where entries hold ciphertext; no sentence tells it. */
    private static final JsonNode BLANK = CanonicalJson.mapper()
            .valueToTree(new Ciphertext(Ciphertext.ALG, new UUID(0, 0), "A".repeat(16), new Text.Inline("AAAA")));

    private static final Map<String, Class<?>> TYPES =
            EventTypes.all().stream().collect(Collectors.toUnmodifiableMap(EventTypes::nameOf, Function.identity()));

    private ShownEvent() {}

    /**
     * The event of that wire name.
     *
     * @throws IllegalArgumentException if there is no event of that name
     */
    static AssessmentEvent read(String type, JsonNode data, @Nullable String reason) {
        Class<?> known = TYPES.get(type);
        if (known == null) {
            throw new IllegalArgumentException("The pages know no event " + type + "; give it a sentence.");
        }
        ObjectNode copy = data.deepCopy().asObject();
        if (reason != null) {
            copy.put("reason", reason);
        }
        if (copy.get("interview") instanceof ObjectNode interview) {
            blank(interview, "notes");
            interview.get("participants").forEach(p -> blank(p.asObject(), "name"));
        }
        return (AssessmentEvent) CanonicalJson.mapper().treeToValue(copy, known);
    }

    private static void blank(ObjectNode around, String member) {
        around.remove("erased");
        around.set(member, BLANK);
    }
}
