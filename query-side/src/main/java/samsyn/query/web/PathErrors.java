package samsyn.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Requests to the API that reach no read: an unknown path, or a method that is the command side's. A page that is not
 * there keeps its own error page: an exception thrown on counts as not handled.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class PathErrors {

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    void unknown(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        ofApi(e, Fault.NO_SUCH_PATH, request, response);
    }

    @ExceptionHandler
    void method(HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        response.setHeader(HttpHeaders.ALLOW, StringUtils.arrayToCommaDelimitedString(e.getSupportedMethods()));
        ofApi(e, Fault.NO_SUCH_METHOD, request, response);
    }

    private static void ofApi(Exception e, Fault fault, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (!QuerySecurity.isApi(request)) {
            throw e;
        }
        Answers.send(fault, null, request, response);
    }
}
