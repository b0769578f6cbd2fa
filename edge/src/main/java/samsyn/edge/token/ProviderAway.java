package samsyn.edge.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;
import samsyn.edge.problem.ProblemType;
import samsyn.edge.problem.Problems;

/** Where the OpenID provider does not answer, nobody is turned away as a stranger: it is said that this is so. */
public final class ProviderAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderAway.class);

    private final ProblemType unavailable;

    public ProviderAway(ProblemType unavailable) {
        this.unavailable = unavailable;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException | JwtDecoderInitializationException e) {
            LOG.warn("Tokens cannot be checked just now: {}", e.getMessage());
            Problems.send(unavailable, null, request, response);
        }
    }
}
