package samsyn.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import samsyn.query.page.Markup.Node;
import samsyn.query.projection.Reads;
import samsyn.query.read.Assessments;
import samsyn.query.read.EvidencePieces;
import samsyn.query.read.History;
import samsyn.query.read.Results;
import samsyn.query.read.ShortFacts;

/** The pages in a real application, as the query side puts them in. */
@Tag("server")
class PageConfigurationTest {

    private static ConfigurableApplicationContext application;
    private static String address;

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @Import(PageConfiguration.class)
    static class OnlyPages {

        private final Reads reads = Reads.of(new SampleDocuments());

        @Bean
        Assessments assessments() {
            return reads.assessments();
        }

        @Bean
        Results results() {
            return reads.results();
        }

        @Bean
        ShortFacts facts() {
            return reads.facts();
        }

        @Bean
        EvidencePieces evidence() {
            return reads.evidence();
        }

        @Bean
        History history() {
            return reads.history();
        }

        /** Open addresses are open, everything else asks who is there. */
        @Bean
        SecurityFilterChain security(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(r -> r.requestMatchers(PageConfiguration.OPEN.toArray(String[]::new))
                            .permitAll()
                            .requestMatchers("/nowhere")
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .formLogin(f -> f.loginPage("/login"))
                    .build();
        }
    }

    @BeforeAll
    static void start() {
        SpringApplication pages = new SpringApplication(OnlyPages.class);
        application = pages.run("--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off");
        address = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void opensTheDoorWithAGuardedForm() throws Exception {
        HttpResponse<String> door = get("/login?error", "en");
        assertThat(door.statusCode()).isEqualTo(200);
        assertThat(door.headers().firstValue("Content-Language").orElseThrow()).startsWith("en");
        Markup page = Markup.of(door.body());
        assertThat(page.named("input").filter(i -> i.get("name").equals("_csrf")))
                .allMatch(i -> !i.get("value").isEmpty())
                .hasSize(1);
        assertThat(page.classed("err").map(Node::text)).anyMatch(t -> t.startsWith("That token did not let you in."));
    }

    @Test
    void givesItsFilesToAnybody() throws Exception {
        for (String file : PageConfiguration.OPEN) {
            if (file.contains(".")) {
                assertThat(get(file, "sv").statusCode()).as(file).isEqualTo(200);
            }
        }
    }

    @Test
    void sendsWhoeverIsNotSignedInToTheDoor() throws Exception {
        HttpResponse<String> board = get("/", "sv");
        assertThat(board.statusCode()).isEqualTo(302);
        assertThat(board.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void answersUnknownAddressesInTheReadersLanguage() throws Exception {
        HttpResponse<String> nowhere = get("/nowhere", "no");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(Markup.of(nowhere.body()).named("h1").map(Node::text))
                .containsExactly("Den siden finnes ikke for deg");
    }

    private static HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Accept", "text/html,*/*;q=0.1")
                            .header("Accept-Language", language)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
