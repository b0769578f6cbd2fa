package samsyn.query.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import samsyn.query.wording.Texts;

/** Renders the real pages through Spring MVC, as a named reader and in a language. */
public final class Rendering {

    static final String HAMMARO = "/assessments/" + Hammaro.SUBJECT.id();
    static final String RUNNING = "/assessments/" + SampleData.RUNNING;
    static final String UNKNOWN = "/assessments/" + new UUID(7, 7);

    final SampleData data = new SampleData();
    private final MockMvc mvc;

    Rendering() {
        mvc = over(data);
    }

    private static MockMvc over(PageData data) {
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(new PageConfiguration().queryPageEngine());
        views.setCharacterEncoding("UTF-8");
        return MockMvcBuilders.standaloneSetup(
                        new Pages(data, Texts.inEveryLanguage(), InstantSource.fixed(SampleData.NOW)))
                .addInterceptors(new PageLanguage())
                .setLocaleResolver(new PageLanguage())
                .setViewResolvers(views)
                .build();
    }

    /** The answer to a request; reader is the name shown, language an Accept-Language. */
    MockHttpServletResponse get(String address, String language, String reader) {
        return get(mvc, address, language, new TestingAuthenticationToken(reader, ""));
    }

    private static MockHttpServletResponse get(MockMvc mvc, String address, String language, Authentication reader) {
        try {
            return mvc.perform(MockMvcRequestBuilders.get(URI.create(address))
                            .header("Accept-Language", language)
                            .principal(reader)
                            .requestAttr(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF", "_csrf", "guard-1")))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(address + " in " + language, e);
        }
    }

    /** The HTML of a page that shows these data. */
    public static String html(PageData data, String address, String language, Authentication reader) {
        return text(get(over(data), address, language, reader));
    }

    /** The page's HTML, read by an evaluator. */
    String html(String address, String language) {
        return text(get(address, language, "Utvärderare 2"));
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
