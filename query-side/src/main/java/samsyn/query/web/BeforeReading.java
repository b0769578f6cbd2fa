package samsyn.query.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.servlet.HandlerInterceptor;
import samsyn.privacy.ReadToken;
import samsyn.privacy.Seal;
import samsyn.query.live.Freshness;
import samsyn.query.openness.Reader;
import samsyn.query.postgres.AccessLog;

/** Before anything is read: an auditor's read is put on record, and a read waits for the change that it asks to see. */
final class BeforeReading implements HandlerInterceptor {

    private static final String AT_LEAST = "atLeast";
    private static final String STALE = "Samsyn-Stale";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<Seal> seal;
    private final Freshness freshness;
    private final AccessLog accessLog;

    BeforeReading(Supplier<Seal> seal, Freshness freshness, AccessLog accessLog) {
        this.seal = seal;
        this.freshness = freshness;
        this.accessLog = accessLog;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (request.getDispatcherType() == DispatcherType.REQUEST && isRead(request)) {
            note(request);
            await(request.getParameter(AT_LEAST), response);
        }
        return true;
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private void note(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Jwt) {
            Reader reader = Readers.of(authentication);
            if (reader.has(Reader.Right.AUDITOR)) {
                accessLog.record(reader.id(), request.getRequestURI());
            }
        }
    }

    private void await(@org.jspecify.annotations.Nullable String sealed, HttpServletResponse response)
            throws InterruptedException {
        if (sealed == null) {
            return;
        }
        ReadToken token = ReadToken.open(seal.get(), sealed)
                .orElseThrow(() -> new BadRequest(Fault.MALFORMED_READ_TOKEN, AT_LEAST));
        if (!freshness.await(token.assessment(), token.sequence(), PATIENCE)) {
            response.setHeader(STALE, "true");
        }
    }
}
