package samsyn.query.wording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent;
import samsyn.event.Ciphertext;
import samsyn.event.EventForms;
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

    private ShownEvent() {}

    /**
     * The event that was written under that wire name, as it is told today.
     *
     * @throws IllegalArgumentException if there is no event of that name
     */
    static AssessmentEvent read(String type, JsonNode data, @Nullable String reason) {
        return read(type, data, reason, EventTypes.RELEASED);
    }

    static AssessmentEvent read(String type, JsonNode data, @Nullable String reason, EventForms forms) {
        if (!forms.names().contains(type)) {
            throw new IllegalArgumentException("The pages know no event " + type + "; give it a sentence.");
        }
        ObjectNode copy = data.deepCopy().asObject();
        if (copy.get("interview") instanceof ObjectNode interview) {
            blank(interview, "notes");
            interview.get("participants").forEach(p -> blank(p.asObject(), "name"));
        }
        return forms.read(type, copy, reason).lifted();
    }

    private static void blank(ObjectNode around, String member) {
        around.remove("erased");
        around.set(member, BLANK);
    }
}
