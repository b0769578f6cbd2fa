package samsyn.command.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Requests to the API that reach no command: an unknown path, another method, another kind of body. What is no request to
 * the API is left to whoever else answers in this process: an exception thrown on counts as not handled.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PathErrors {

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<Problem> unknown(Exception e, HttpServletRequest request) throws Exception {
        return ofApi(e, Fault.NO_SUCH_PATH, null, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(
            HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        response.setHeader(HttpHeaders.ALLOW, StringUtils.arrayToCommaDelimitedString(e.getSupportedMethods()));
        return ofApi(e, Fault.NO_SUCH_METHOD, null, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request)
            throws Exception {
        return ofApi(e, Fault.NOT_APPLICATION_JSON, "Content-Type", request);
    }

    private static ResponseEntity<Problem> ofApi(
            Exception e, Fault fault, @Nullable String field, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith("/api")) {
            throw e;
        }
        return CommandErrors.fault(fault, field, request);
    }
}
