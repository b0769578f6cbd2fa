package samsyn.command.axon;

import org.jspecify.annotations.Nullable;
import samsyn.json.CanonicalJson;

/**
 * What an accepted command is answered, kept for ever with its receipt: ids and versions only.
 *
 * @param id id of what was made, or null
 * @param version version of what was changed, or null
 * @param sequence last sequence written, to be sealed before anybody sees it
 */
public record Answer(@Nullable String id, @Nullable String version, long sequence) {

    String toJson() {
        return CanonicalJson.mapper().writeValueAsString(this);
    }

    static Answer fromJson(String json) {
        return CanonicalJson.mapper().readValue(json, Answer.class);
    }
}
