package samsyn.query.web;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import samsyn.query.openness.Reader;
import samsyn.query.openness.Reader.Right;

/** Reads from a validated token who is reading, and gives it to whatever asks for a {@link Reader}. */
final class Readers implements HandlerMethodArgumentResolver {

    static Reader of(Authentication authentication) {
        Jwt token = token(authentication);
        List<String> claimed = token.getClaimAsStringList("rights");
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (claimed != null && claimed.contains(right.name())) {
                rights.add(right);
            }
        }
        String id = Objects.requireNonNull(token.getSubject());
        return new Reader(id, Objects.requireNonNullElse(token.getClaimAsString("name"), id), rights);
    }

    /** Whether somebody has signed in who has a coordinator's right. */
    static boolean isCoordinator(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getPrincipal() instanceof Jwt
                && of(authentication).has(Right.COORDINATOR);
    }

    /** When the reader's token ends. */
    static Instant until(Authentication authentication) {
        return Objects.requireNonNull(token(authentication).getExpiresAt());
    }

    private static Jwt token(Authentication authentication) {
        if (authentication.getPrincipal() instanceof Jwt token) {
            return token;
        }
        throw new BadRequest(Fault.NOT_SIGNED_IN, null);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Reader.class);
    }

    @Override
    public Reader resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new BadRequest(Fault.NOT_SIGNED_IN, null);
        }
        return of(authentication);
    }
}
