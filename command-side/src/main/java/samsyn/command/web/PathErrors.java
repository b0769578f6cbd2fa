package samsyn.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Requests that reach no command: an unknown path, another method. */
@RestControllerAdvice
class PathErrors {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<Problem> unknown(Exception e, HttpServletRequest request) {
        return CommandErrors.fault(Fault.NO_SUCH_PATH, null, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        // Beside the query side any address can be read, which does not make it a command's.
        boolean onlyRead = e.getSupportedHttpMethods() != null && READS.containsAll(e.getSupportedHttpMethods());
        return CommandErrors.fault(onlyRead ? Fault.NO_SUCH_PATH : Fault.NO_SUCH_METHOD, null, request);
    }
}
