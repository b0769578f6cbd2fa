package samsyn.command.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Requests to the API that reach no command: an unknown path, another method. What is no request to the API is left to
 * whoever else answers in this process: an exception thrown on counts as not handled.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PathErrors {

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<Problem> unknown(Exception e, HttpServletRequest request) throws Exception {
        return ofApi(e, Fault.NO_SUCH_PATH, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(
            HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        response.setHeader(HttpHeaders.ALLOW, StringUtils.arrayToCommaDelimitedString(e.getSupportedMethods()));
        return ofApi(e, Fault.NO_SUCH_METHOD, request);
    }

    private static ResponseEntity<Problem> ofApi(Exception e, Fault fault, HttpServletRequest request)
            throws Exception {
        if (!CommandSecurity.isApi(request)) {
            throw e;
        }
        return CommandErrors.fault(fault, null, request);
    }
}
