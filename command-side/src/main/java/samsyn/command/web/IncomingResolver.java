package samsyn.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import samsyn.command.assessment.Person;
import samsyn.organisation.Organisations;

/** Hands controllers an {@link Incoming}: the body's bytes, bounded, and the person from the token. */
final class IncomingResolver implements HandlerMethodArgumentResolver {

    /** More than any field may hold, so that the field can be named; bounded, so that nobody fills the memory. */
    private static final int LARGEST_BODY = 16 * 1024 * 1024;
    /** Of larger ones, or of those that do not say how long they are, only so many are in work at once. */
    private static final int LARGE_BODY = 1024 * 1024;

    private static final int LARGE_AT_ONCE = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Semaphore turns = new Semaphore(LARGE_AT_ONCE);

    private final Organisations organisations;

    IncomingResolver(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Incoming.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory)
            throws IOException {
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        Person person = Tokens.person(jwt(), organisations);
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LARGE_BODY) {
            takeTurn();
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new BadRequest(Fault.TOO_LONG, "body");
        }
        String type = request.getContentType();
        if (type == null ? body.length > 0 : !isJson(type)) {
            throw new BadRequest(Fault.NOT_APPLICATION_JSON, "Content-Type");
        }
        return new Incoming(request, body, person);
    }

    /** Held to the end of the request, since what is made of a large body is larger still. */
    private void takeTurn() {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BadRequest(Fault.TOO_MUCH_AT_ONCE, "body");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadRequest(Fault.TOO_MUCH_AT_ONCE, "body");
        }
        RequestContextHolder.currentRequestAttributes()
                .registerDestructionCallback(
                        IncomingResolver.class.getName(), turns::release, RequestAttributes.SCOPE_REQUEST);
    }

    private static boolean isJson(String type) {
        try {
            return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static Jwt jwt() {
        JwtAuthenticationToken token =
                (JwtAuthenticationToken) SecurityContextHolder.getContext().getAuthentication();
        return Objects.requireNonNull(token).getToken();
    }
}
