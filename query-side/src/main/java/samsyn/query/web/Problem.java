package samsyn.query.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * An error as people and programs read it (RFC 9457).
 *
 * @param type stable name
 * @param detail one sentence that says what to do, in the reader's language
 * @param field the parameter at fault
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field) {

    private static final String TYPE = "urn:samsyn:problem:";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Problem of(Fault fault, @Nullable String field, Locale language) {
        return new Problem(
                TYPE + fault.kebab(),
                fault.status().getReasonPhrase(),
                fault.status().value(),
                ResourceBundle.getBundle("query-problems", language, EXACT).getString(fault.name()),
                field);
    }
}
