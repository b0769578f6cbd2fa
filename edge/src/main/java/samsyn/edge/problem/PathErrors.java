package samsyn.edge.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import samsyn.edge.route.Routes;

/**
 * Requests to the API that reach nothing: an unknown path, another method. A page that is not there is left to whoever
 * shows pages: an exception thrown on counts as not handled.
 */
@RestControllerAdvice
public class PathErrors implements Ordered {

    private final ProblemType noSuchPath;
    private final ProblemType noSuchMethod;
    private final int order;

    /** @param order where both sides run in one process, the first one answers */
    public PathErrors(ProblemType noSuchPath, ProblemType noSuchMethod, int order) {
        this.noSuchPath = noSuchPath;
        this.noSuchMethod = noSuchMethod;
        this.order = order;
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    void unknown(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        ofApi(e, noSuchPath, request, response);
    }

    @ExceptionHandler
    void method(HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        response.setHeader(HttpHeaders.ALLOW, StringUtils.arrayToCommaDelimitedString(e.getSupportedMethods()));
        ofApi(e, noSuchMethod, request, response);
    }

    private static void ofApi(Exception e, ProblemType type, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (!Routes.isApi(request)) {
            throw e;
        }
        Problems.send(type, null, request, response);
    }

    @Override
    public int getOrder() {
        return order;
    }
}
