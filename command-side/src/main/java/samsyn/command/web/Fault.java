package samsyn.command.web;

import org.springframework.http.HttpStatus;
import samsyn.edge.problem.ProblemType;

/** What can be wrong with a request before any rule is asked; sentences stand in {@code problems_*.properties}. */
enum Fault implements ProblemType {
    NOT_JSON(HttpStatus.BAD_REQUEST),
    NOT_UTF_8(HttpStatus.BAD_REQUEST),
    UNKNOWN_MEMBER(HttpStatus.BAD_REQUEST),
    MISSING_MEMBER(HttpStatus.BAD_REQUEST),
    WRONG_TYPE(HttpStatus.BAD_REQUEST),
    CONTROL_CHARACTER(HttpStatus.BAD_REQUEST),
    MALFORMED_ID(HttpStatus.BAD_REQUEST),
    MALFORMED_HEADER(HttpStatus.BAD_REQUEST),
    MISSING_KEY(HttpStatus.BAD_REQUEST),
    UNKNOWN_EDITION(HttpStatus.BAD_REQUEST),
    UNKNOWN_ORGANISATION(HttpStatus.BAD_REQUEST),
    TOO_LONG(HttpStatus.CONTENT_TOO_LARGE),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    NO_SUCH_PATH(HttpStatus.NOT_FOUND),
    NO_SUCH_METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_APPLICATION_JSON(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    LOG_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    TOO_MUCH_AT_ONCE(HttpStatus.SERVICE_UNAVAILABLE),
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
        return "problems";
    }
}
