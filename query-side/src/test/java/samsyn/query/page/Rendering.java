package samsyn.query.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import samsyn.query.openness.Asker;
import samsyn.query.projection.Reads;
import samsyn.query.wording.MessageTexts;
import samsyn.query.wording.SampleWords;

/** Renders the real pages through Spring MVC, as read by somebody and in a language. */
public final class Rendering {

    static final String HAMMARO = "/assessments/" + Hammaro.ID;
    static final String RUNNING = "/assessments/" + SampleDocuments.RUNNING;
    static final String UNKNOWN = "/assessments/" + new UUID(7, 7);

    final SampleDocuments data = new SampleDocuments();
    private final MockMvc mvc;

    Rendering() {
        mvc = over(Reads.of(data));
    }

    private static MockMvc over(Reads reads) {
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(new PageConfiguration().queryPageEngine());
        views.setCharacterEncoding("UTF-8");
        PageAddresses pages = new PageAddresses(
                reads.assessments(), reads.results(), reads.facts(), reads.evidence(), reads.history());
        return MockMvcBuilders.standaloneSetup(pages)
                .setCustomArgumentResolvers(
                        new AskedWords(MessageTexts.inEveryLanguage(), InstantSource.fixed(SampleWords.NOW)),
                        new SignedIn())
                .addInterceptors(new PageLanguage())
                .setLocaleResolver(new PageLanguage())
                .setViewResolvers(views)
                .build();
    }

    /** The answer to a request; language is an Accept-Language. */
    MockHttpServletResponse get(String address, String language, Asker reader) {
        return get(mvc, address, language, reader);
    }

    private static MockHttpServletResponse get(MockMvc mvc, String address, String language, Asker reader) {
        try {
            return mvc.perform(MockMvcRequestBuilders.get(URI.create(address))
                            .header("Accept-Language", language)
                            .requestAttr(Asker.class.getName(), reader)
                            .requestAttr(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF", "_csrf", "guard-1")))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(address + " in " + language, e);
        }
    }

    /** The HTML of a page that is read from there. */
    public static String html(Reads reads, String address, String language, Asker reader) {
        return text(get(over(reads), address, language, reader));
    }

    /** The page's HTML, read by an evaluator. */
    String html(String address, String language) {
        return text(get(address, language, SampleDocuments.EVALUATOR));
    }

    /** Where the history of Hammarö goes on, as its page says. */
    String older() {
        return Markup.of(html(HAMMARO + "/history", "sv"))
                .named("a")
                .filter(a -> a.get("rel").equals("next"))
                .findFirst()
                .orElseThrow()
                .get("href");
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Gives a page the reader that the request was made for. */
    private static final class SignedIn implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Asker.class);
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return request.getAttribute(Asker.class.getName(), RequestAttributes.SCOPE_REQUEST);
        }
    }
}
