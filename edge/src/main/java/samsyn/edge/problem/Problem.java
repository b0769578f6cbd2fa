package samsyn.edge.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An error as people and programs read it (RFC 9457).
 *
 * @param type stable name
 * @param detail one sentence that says what to do, in the reader's language
 * @param field the member or parameter at fault
 * @param version the version that stands now, where an older one was named
 * @param current what stands there now
 * @param sent what was sent, so that nothing typed is lost
 * @param asks what must be said yes to before it is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        @Nullable Object version,
        @Nullable JsonNode current,
        @Nullable JsonNode sent,
        @Nullable JsonNode asks) {

    public static Problem of(ProblemType type, @Nullable String field, Locale language) {
        return new Problem(
                type.type(),
                type.status().getReasonPhrase(),
                type.status().value(),
                type.sentence(language),
                field,
                null,
                null,
                null,
                null);
    }

    public Problem withVersion(@Nullable Object standsNow) {
        return new Problem(type, title, status, detail, field, standsNow, current, sent, asks);
    }

    public Problem withBoth(JsonNode standsNow, @Nullable JsonNode wasSent) {
        return new Problem(type, title, status, detail, field, version, standsNow, wasSent, asks);
    }

    public Problem asking(JsonNode yesTo) {
        return new Problem(type, title, status, detail, field, version, current, sent, yesTo);
    }
}
