package samsyn.query.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every way a read can fail; what users read of it stands in {@code query-problems.properties}. */
enum Fault {
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

    HttpStatus status() {
        return status;
    }

    /** The stable name in a problem's type. */
    String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
