package samsyn.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import samsyn.query.wording.Words;

/** Gives the words of the language that a request asks for to whatever page asks for {@link Words}. */
final class AskedWords implements HandlerMethodArgumentResolver {

    private final MessageSource texts;
    private final InstantSource clock;

    AskedWords(MessageSource texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Words.class);
    }

    @Override
    public Words resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Words(texts, AskedLanguage.of(asked), clock);
    }
}
