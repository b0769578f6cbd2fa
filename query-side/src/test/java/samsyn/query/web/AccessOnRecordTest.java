package samsyn.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import samsyn.edge.asking.Claims;
import samsyn.organisation.Organisations;
import samsyn.query.live.Freshness;
import samsyn.query.mongo.MemoryMongo;

/** An auditor's access is on record wherever they go and whatever let them in, but for what is open to everybody. */
class AccessOnRecordTest {

    private final List<String> recorded = new ArrayList<>();
    private final Claims claims = new Claims(new Organisations(null));
    private final MemoryMongo mongo = new MemoryMongo();
    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private MockMvc site;

    /** Addresses that nobody told the record about. */
    @RestController
    static class NewPage {
        @RequestMapping({"/", "/reports/yearly", "/api/new/thing", "/api/admin/new", "/login"})
        String page() {
            return "shown";
        }
    }

    @EnableWebMvc
    static class Site implements WebMvcConfigurer {
        private final BeforeReading before;

        Site(BeforeReading before) {
            this.before = before;
        }

        @Bean
        NewPage newPage() {
            return new NewPage();
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            before.standIn(registry);
        }
    }

    @BeforeEach
    void open() {
        BeforeReading before = new BeforeReading(
                () -> {
                    throw new AssertionError("Nobody asks for a seal.");
                },
                new Freshness(mongo.documents()),
                (reader, path) -> recorded.add(reader + " " + path));
        context.setServletContext(new MockServletContext());
        context.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("before", before));
        context.register(Site.class);
        context.refresh();
        site = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        context.close();
        mongo.close();
    }

    @Test
    void aNewPageIsRecordedWithoutBeingNamedAnywhere() throws Exception {
        enter(claims.signedIn(bearer("AUDITOR")));

        site.perform(get("/reports/yearly")).andExpect(status().isOk());
        site.perform(get("/api/new/thing")).andExpect(status().isOk());
        site.perform(get("/")).andExpect(status().isOk());
        site.perform(post("/reports/yearly")).andExpect(status().isOk());
        site.perform(post("/api/admin/new")).andExpect(status().isOk());

        assertThat(recorded)
                .containsExactly(
                        "anna /reports/yearly",
                        "anna /api/new/thing",
                        "anna /",
                        "anna /reports/yearly",
                        "anna /api/admin/new");
    }

    @Test
    void whatIsOpenToEverybodyIsNotAndACommandIsAnEventInstead() throws Exception {
        enter(claims.signedIn(bearer("AUDITOR")));

        site.perform(get("/login")).andExpect(status().isOk());
        site.perform(post("/api/new/thing")).andExpect(status().isOk());

        assertThat(recorded).isEmpty();
    }

    @Test
    void whoeverIsNoAuditorIsNotRecorded() throws Exception {
        enter(claims.signedIn(bearer("COORDINATOR")));

        site.perform(get("/reports/yearly")).andExpect(status().isOk());

        assertThat(recorded).isEmpty();
    }

    @Test
    void anAuditorWhomAnOpenIdProviderLetInIsRecorded() throws Exception {
        enter(claims.signedIn(browser()));

        site.perform(get("/reports/yearly")).andExpect(status().isOk());

        assertThat(recorded).containsExactly("anna /reports/yearly");
    }

    @Test
    void whoeverCameInThroughADoorThatDoesNotSayWhoTheyAreReadsNothing() throws Exception {
        enter(new TestingAuthenticationToken(browser(), ""));

        site.perform(get("/reports/yearly"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json"));

        assertThat(recorded).isEmpty();
    }

    private static void enter(Authentication authentication) {
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }

    private static Jwt bearer(String right) {
        return Jwt.withTokenValue("token")
                .header("alg", "ES256")
                .subject("anna")
                .claim("rights", List.of(right))
                .expiresAt(Instant.now().plusSeconds(600))
                .build();
    }

    private static OidcUser browser() {
        OidcIdToken token = OidcIdToken.withTokenValue("token")
                .subject("anna")
                .claim("rights", List.of("AUDITOR"))
                .expiresAt(Instant.now().plusSeconds(600))
                .build();
        return new DefaultOidcUser(List.of(), token);
    }
}
