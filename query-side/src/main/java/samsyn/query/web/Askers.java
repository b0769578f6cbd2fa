package samsyn.query.web;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import samsyn.edge.asking.Asking;
import samsyn.edge.problem.BadRequest;
import samsyn.query.openness.Asker;
import samsyn.query.openness.Asker.Right;

/** Gives who is asking to whatever wants an {@link Asker}. */
final class Askers implements HandlerMethodArgumentResolver {

    static Asker of(@Nullable Authentication authentication) {
        return reader(asking(authentication));
    }

    /** When what the reader showed ends. */
    static Instant until(Authentication authentication) {
        return asking(authentication).until();
    }

    private static Asking asking(@Nullable Authentication authentication) {
        return Asking.in(authentication).orElseThrow(() -> new BadRequest(Fault.NOT_SIGNED_IN, null));
    }

    private static Asker reader(Asking asking) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        asking.rights().forEach(right -> rights.add(Right.valueOf(right.name())));
        return new Asker(asking.id(), Objects.requireNonNullElse(asking.name(), asking.id()), rights);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Asker.class);
    }

    @Override
    public Asker resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }
}
