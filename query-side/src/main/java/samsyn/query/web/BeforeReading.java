package samsyn.query.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import samsyn.edge.asking.Asking;
import samsyn.edge.problem.BadRequest;
import samsyn.edge.problem.Problems;
import samsyn.edge.route.Routes;
import samsyn.privacy.ReadToken;
import samsyn.privacy.Seal;
import samsyn.query.live.Freshness;
import samsyn.query.page.PageConfiguration;

/**
 * Before anything is answered: an auditor's access is put on record, and a read waits for the change that it asks to
 * see. It stands before every address but those that are open to everybody, so that no new one can be forgotten.
 */
final class BeforeReading implements HandlerInterceptor {

    private static final String AT_LEAST = "atLeast";
    private static final String STALE = "Samsyn-Stale";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<Seal> seal;
    private final Freshness freshness;
    private final BiConsumer<String, String> record;

    /** @param record keeps who reads what; it is not answered if it cannot */
    BeforeReading(Supplier<Seal> seal, Freshness freshness, BiConsumer<String, String> record) {
        this.seal = seal;
        this.freshness = freshness;
        this.record = record;
    }

    void standIn(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns(PageConfiguration.OPEN);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException, IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST || Routes.isCommand(request)) {
            return true;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Optional<Asking> asking = Asking.in(authentication);
        if (asking.isEmpty() && isSomebody(authentication)) {
            Problems.send(Fault.NOT_SIGNED_IN, null, request, response);
            return false;
        }
        asking.filter(who -> who.has(Asking.Right.AUDITOR))
                .ifPresent(auditor -> record.accept(auditor.id(), request.getRequestURI()));
        if (isRead(request)) {
            await(request.getParameter(AT_LEAST), response);
        }
        return true;
    }

    /** Whoever was let in through a door that did not say who they are would be read for nobody, and not on record. */
    private static boolean isSomebody(@Nullable Authentication authentication) {
        return authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
    }

    private static boolean isRead(HttpServletRequest request) {
        return Stream.of("GET", "HEAD").anyMatch(request.getMethod()::equals);
    }

    private void await(@Nullable String sealed, HttpServletResponse response) throws InterruptedException {
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
