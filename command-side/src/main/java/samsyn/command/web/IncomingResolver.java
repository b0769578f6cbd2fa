package samsyn.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import samsyn.command.assessment.Person;
import samsyn.edge.asking.Asking;
import samsyn.edge.problem.BadRequest;

/** Hands controllers an {@link Incoming}: all that a request says, the body bounded, the person as the token says. */
final class IncomingResolver implements HandlerMethodArgumentResolver {

    /** More than any field may hold, so that the field can be named; bounded, so that nobody fills the memory. */
    private static final int LARGEST_BODY = 16 * 1024 * 1024;
    /** Of larger ones, or of those that do not say how long they are, only so many are in work at once. */
    private static final int LARGE_BODY = 1024 * 1024;

    private static final int LARGE_AT_ONCE = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Semaphore turns = new Semaphore(LARGE_AT_ONCE);

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
        Person person = Actors.person(asking());
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
        return new Incoming(
                person,
                key(request),
                request.getMethod() + '\n' + request.getRequestURI(),
                assessment(webRequest),
                request.getHeader("If-Match"),
                body,
                trace(request),
                new HashMap<>());
    }

    private static String key(HttpServletRequest request) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            throw new BadRequest(Fault.MISSING_KEY, "Idempotency-Key");
        }
        if (!KEY.matcher(key).matches()) {
            throw new BadRequest(Fault.MALFORMED_HEADER, "Idempotency-Key");
        }
        return key;
    }

    private static @Nullable UUID assessment(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return variables instanceof Map<?, ?> named && named.get("assessment") instanceof String id
                ? Fields.id(id, "assessment")
                : null;
    }

    private static @Nullable String trace(HttpServletRequest request) {
        String header = request.getHeader("traceparent");
        Matcher trace = header == null ? null : TRACE.matcher(header);
        return trace != null && trace.matches() ? trace.group(1) : null;
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

    private static Asking asking() {
        return Asking.in(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(() -> new BadRequest(Fault.NOT_SIGNED_IN, "token"));
    }
}
