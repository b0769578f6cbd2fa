package samsyn.edge.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which side answers an address: the table of the gateway, for both sides in one process and for each alone. */
public final class Routes {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /** Read as the controllers' addresses are, decoded: compared as it was sent, %61pi would not be api. */
    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");

    private static final RequestMatcher ADMIN =
            PathPatternRequestMatcher.withDefaults().matcher("/api/admin/**");

    private Routes() {}

    public static boolean isApi(HttpServletRequest request) {
        return API.matches(request);
    }

    /** Looking after the whole is the query side's, whatever the method. */
    public static boolean isAdmin(HttpServletRequest request) {
        return ADMIN.matches(request);
    }

    /** What the API of the command side answers. */
    public static boolean isCommand(HttpServletRequest request) {
        return isApi(request) && !isAdmin(request) && !READS.contains(request.getMethod());
    }

    /** What the API of the query side answers. */
    public static boolean isApiRead(HttpServletRequest request) {
        return isApi(request) && !isCommand(request);
    }
}
