package samsyn.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import samsyn.edge.postgres.LogUnavailable;
import samsyn.edge.problem.BadRequest;
import samsyn.edge.problem.Problems;
import samsyn.privacy.KeyStoreException;
import samsyn.query.live.TooManyStreams;
import samsyn.query.mongo.ViewsUnavailable;
import samsyn.query.openness.NoSuchThing;
import samsyn.query.read.MalformedCursor;

/** Turns every way a read can fail into a problem that says what is wrong, where, and what to do. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler
    void bad(BadRequest e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.send(e.fault(), e.field(), request, response);
    }

    @ExceptionHandler
    void cursor(MalformedCursor e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.send(Fault.MALFORMED_CURSOR, "after", request, response);
    }

    @ExceptionHandler
    void none(NoSuchThing e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.send(Fault.NO_SUCH_THING, null, request, response);
    }

    @ExceptionHandler
    void full(TooManyStreams e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.send(e.areOfOne() ? Fault.TOO_MANY_STREAMS : Fault.NO_ROOM_FOR_STREAMS, null, request, response);
    }

    @ExceptionHandler({ViewsUnavailable.class, LogUnavailable.class, KeyStoreException.class})
    void unavailable(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.debug("{} cannot be read just now: {}", request.getRequestURI(), e.getMessage());
        Problems.send(Fault.VIEWS_UNAVAILABLE, null, request, response);
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("The reader has gone: {}", e.getMessage());
    }

    @ExceptionHandler
    void ours(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        Problems.send(Fault.OUR_FAULT, null, request, response);
    }
}
