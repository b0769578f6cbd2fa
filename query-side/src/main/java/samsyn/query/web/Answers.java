package samsyn.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
        write(answer, MediaType.APPLICATION_JSON_VALUE, response);
    }

    static void send(Fault fault, @Nullable String field, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(fault.status().value());
        if (fault == Fault.NOT_SIGNED_IN) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (fault.status() == HttpStatus.SERVICE_UNAVAILABLE || fault.status() == HttpStatus.TOO_MANY_REQUESTS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        write(Problem.of(fault, field, Language.of(request)), MediaType.APPLICATION_PROBLEM_JSON_VALUE, response);
    }

    private static void write(Object answer, String type, HttpServletResponse response) throws IOException {
        byte[] json = CanonicalJson.mapper().writeValueAsBytes(answer);
        response.setContentType(type);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
