package samsyn.query.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import samsyn.edge.asking.Asking;

/** A session ends with the token that it was opened with. */
final class EndedTokens extends OncePerRequestFilter {

    private final InstantSource clock;

    EndedTokens(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ended = Asking.in(SecurityContextHolder.getContext().getAuthentication())
                .filter(asking -> asking.until().isBefore(clock.instant()))
                .isPresent();
        if (ended) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
