package samsyn.edge.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import samsyn.edge.language.PreferredLanguage;
import samsyn.json.CanonicalJson;

/** Answers with a problem, in the reader's language, also where no controller was reached. */
public final class Problems {

    private Problems() {}

    public static void send(
            ProblemType type, @Nullable String field, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Problem problem = Problem.of(type, field, PreferredLanguage.of(request));
        byte[] json = CanonicalJson.mapper().writeValueAsBytes(problem);
        response.resetBuffer();
        response.setStatus(problem.status());
        type.headers().forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    /** Answers whoever is not known. */
    public static AuthenticationEntryPoint door(ProblemType notSignedIn) {
        return (request, response, _) -> send(notSignedIn, null, request, response);
    }

    /** Answers whoever is known and may not. */
    public static AccessDeniedHandler refusal(ProblemType notAllowed) {
        return (request, response, _) -> send(notAllowed, null, request, response);
    }
}
