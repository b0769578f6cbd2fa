package samsyn.query.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import samsyn.edge.problem.ProblemType;

/** Every way a read can fail; what users read of it stands in {@code query-problems.properties}. */
enum Fault implements ProblemType {
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    NO_SUCH_THING(HttpStatus.NOT_FOUND),
    NO_SUCH_PATH(HttpStatus.NOT_FOUND),
    NO_SUCH_METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    MALFORMED_ID(HttpStatus.BAD_REQUEST),
    MALFORMED_CURSOR(HttpStatus.BAD_REQUEST),
    MALFORMED_LIMIT(HttpStatus.BAD_REQUEST),
    MALFORMED_MOMENT(HttpStatus.BAD_REQUEST),
    MALFORMED_READ_TOKEN(HttpStatus.BAD_REQUEST),
    TOO_MANY_STREAMS(HttpStatus.TOO_MANY_REQUESTS),
    NO_ROOM_FOR_STREAMS(HttpStatus.SERVICE_UNAVAILABLE),
    VIEWS_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    PROVIDER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    OUR_FAULT(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    Fault(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String sentences() {
        return "query-problems";
    }

    /** What cannot be had just now may be asked for again soon, and is never kept. */
    @Override
    public Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>(ProblemType.super.headers());
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS) {
            headers.put(HttpHeaders.RETRY_AFTER, "2");
        }
        return headers;
    }
}
