package samsyn.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Signing in with a token pasted into a form: the session then holds who that token is of. */
final class TokenLogin extends AbstractAuthenticationProcessingFilter {

    private static final String FIELD = "token";

    TokenLogin(AuthenticationManager tokens) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login"), tokens);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        setAuthenticationSuccessHandler(new SimpleUrlAuthenticationSuccessHandler("/"));
        setAuthenticationFailureHandler(new SimpleUrlAuthenticationFailureHandler("/login?error"));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String token =
                Objects.requireNonNullElse(request.getParameter(FIELD), "").strip();
        if (token.isEmpty()) {
            throw new BadCredentialsException("No token was given.");
        }
        return Objects.requireNonNull(
                getAuthenticationManager().authenticate(new BearerTokenAuthenticationToken(token)));
    }
}
