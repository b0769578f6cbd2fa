package samsyn.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import samsyn.command.assessment.Refused;
import tools.jackson.databind.JsonNode;

/**
 * An error as people and programs read it (RFC 9457).
 *
 * @param type stable name
 * @param detail one sentence that says what to do, in the reader's language
 * @param field the member at fault
 * @param version the version that stands now, where an older one was named
 * @param current what stands there now
 * @param sent what was sent, so that nothing typed is lost
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        @Nullable Object version,
        @Nullable JsonNode current,
        @Nullable JsonNode sent) {

    private static final String TYPE = "urn:samsyn:problem:";

    static Problem of(Fault fault, @Nullable String field, Locale language) {
        return new Problem(
                TYPE + kebab(fault),
                fault.status().getReasonPhrase(),
                fault.status().value(),
                sentence("problems", fault, language),
                field,
                null,
                null,
                null);
    }

    static Problem of(Refused refused, Locale language) {
        HttpStatus status = Statuses.of(refused.refusal());
        return new Problem(
                TYPE + kebab(refused.refusal()),
                status.getReasonPhrase(),
                status.value(),
                sentence("refusals", refused.refusal(), language),
                refused.field(),
                refused.version(),
                null,
                null);
    }

    Problem withBoth(JsonNode standsNow, @Nullable JsonNode wasSent) {
        return new Problem(type, title, status, detail, field, version, standsNow, wasSent);
    }

    private static String sentence(String bundle, Enum<?> key, Locale language) {
        try {
            return ResourceBundle.getBundle(bundle, language).getString(key.name());
        } catch (MissingResourceException e) {
            throw new IllegalStateException("No sentence for " + key + " in " + bundle, e);
        }
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
