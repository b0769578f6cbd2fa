package samsyn.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import samsyn.json.CanonicalJson;

/**
 * Writes answers as JSON, decimals as strings. They are written past Spring's own handling of entity tags: a tag here is
 * the version of the one thing that its reader may change, not of all that the answer shows.
 */
final class Answers {

    /** Items of a list. */
    record Items<T>(List<T> items) {}

    private Answers() {}

    static void send(Object answer, HttpServletResponse response) throws IOException {
        send(answer, null, response);
    }

    /** @param version of the thing that the reader may change, null if there is none */
    static void send(Object answer, @Nullable Object version, HttpServletResponse response) throws IOException {
        if (version != null) {
            response.setHeader(HttpHeaders.ETAG, "\"" + version + "\"");
        }
        byte[] json = CanonicalJson.mapper().writeValueAsBytes(answer);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
