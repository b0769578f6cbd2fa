package samsyn.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import samsyn.standalone.machine.Door;
import samsyn.standalone.machine.FreePort;

/** Whatever is not there yet is waited for, or named in one sentence by a process that ends. */
@Tag("server")
class StartingOrderTest {

    private static final int SIGTERM = 143;

    @TempDir
    Path directory;

    /** There need not be further editions. */
    static Stream<Arguments> everyVariable() throws IOException {
        Compose compose = Compose.read();
        return Stream.of("command-side", "query-side")
                .flatMap(side -> compose.environment(side).keySet().stream()
                        .filter(name -> !name.equals("SAMSYN_EDITIONS"))
                        .map(name -> Arguments.of(side, name)));
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("everyVariable")
    void namesAMissingVariableInOneSentence(String side, String variable) throws Exception {
        Map<String, String> environment = nowhere(side);
        environment.remove(variable);

        try (Side started = Side.start(side, directory, environment)) {
            assertThat(started.awaitExit()).isEqualTo(1);
            assertThat(started.errors())
                    .startsWith("The %s cannot start: set ".formatted(side.replace('-', ' ')))
                    .contains(variable)
                    .hasLineCount(1);
            assertThat(started.output()).isEmpty();
        }
    }

    @Test
    void refusesAWrappingKeyOfAnotherLength() throws Exception {
        for (String side : List.of("command-side", "query-side")) {
            Map<String, String> environment = nowhere(side);
            environment.put("SAMSYN_KEYS_WRAPPING_KEY", "c2hvcnQ=");

            try (Side started = Side.start(side, directory, environment)) {
                assertThat(started.awaitExit()).isEqualTo(1);
                assertThat(started.errors())
                        .isEqualToNormalizingNewlines(
                                "The %s cannot start: SAMSYN_KEYS_WRAPPING_KEY is not 32 bytes in base64.\n"
                                        .formatted(side.replace('-', ' ')));
            }
        }
    }

    @Test
    void refusesAnAddressOfNoPostgresAndPrintsNoPassword() throws Exception {
        for (String side : List.of("command-side", "query-side")) {
            for (String variable : List.of("SAMSYN_POSTGRES_URL", "SAMSYN_KEYS_URL")) {
                Map<String, String> environment = nowhere(side);
                environment.put(variable, "jdbc:postgres://127.0.0.1/samsyn_log?user=samsyn&password=secret");

                try (Side started = Side.start(side, directory, environment)) {
                    assertThat(started.awaitExit()).isEqualTo(1);
                    assertThat(started.errors())
                            .isEqualToNormalizingNewlines("The %s cannot start: %s must begin with jdbc:postgresql:\n"
                                    .formatted(side.replace('-', ' '), variable));
                    assertThat(started.output()).noneMatch(line -> line.contains("secret"));
                }
            }
        }
    }

    @Test
    void namesAFaultyEditionWithItsLineAndAListOfOrganisationsToo() throws Exception {
        for (String side : List.of("command-side", "query-side")) {
            Map<String, String> environment = nowhere(side);
            Path editions = Files.createDirectories(directory.resolve("editions of " + side));
            environment.put("SAMSYN_EDITIONS", editions.toString());
            Path faulty = editions.resolve("short.json");
            Files.writeString(faulty, "{\n  \"id\": \"short\"\n}");

            refuses(side, environment, "cannot start: " + faulty + ", line ");
            Files.delete(faulty);
            Path organisations = editions.resolve("organisations.json");
            Files.writeString(organisations, "{\n \"source\": 1}");
            refuses(side, environment, "cannot start: " + organisations + ", line 2: ");
        }
    }

    private void refuses(String side, Map<String, String> environment, String why) throws Exception {
        try (Side started = Side.start(side, directory, environment)) {
            assertThat(started.awaitExit()).isEqualTo(1);
            assertThat(started.errors()).contains(why).hasLineCount(1);
            assertThat(started.output()).isEmpty();
        }
    }

    @Test
    void theCommandSideEndsWithOneSentenceWherePostgresIsNotThere() throws Exception {
        try (Side started = Side.start("command-side", directory, nowhere("command-side"))) {
            assertThat(started.awaitExit()).isEqualTo(1);
            assertThat(started.errors())
                    .startsWith("The command side cannot start, for SAMSYN_POSTGRES_URL does not lead to a database: ")
                    .contains("refused")
                    .doesNotContain("secret")
                    .hasLineCount(1);
            assertThat(started.output()).noneMatch(line -> line.startsWith("\tat "));
        }
    }

    @Test
    void whoeverStartsFirstAllIsShownOnceTheLastIsThere() throws Exception {
        try (RealServers servers = RealServers.start(directory);
                Door toProvider = new Door();
                Door postgres = new Door();
                Door kafka = new Door();
                Door mongo = new Door()) {
            String issuer = OpenIdProvider.issuer(toProvider.place());
            Map<String, String> commandEnvironment =
                    servers.environment("command-side", issuer, postgres.place(), kafka.place(), mongo.place());
            Map<String, String> queryEnvironment =
                    servers.environment("query-side", issuer, postgres.place(), kafka.place(), mongo.place());
            try (Side query =
                    Side.start("query-side", directory, queryEnvironment).awaitStarted()) {
                assertThat(query.checkHealth()).isNotZero();
                postgres.openTo(servers.postgresPlace());
                try (Side command = Side.start("command-side", directory, commandEnvironment)
                        .awaitStarted()) {
                    saysThatTokensCannotBeChecked(query, "GET");
                    saysThatTokensCannotBeChecked(command, "POST");
                    try (OpenIdProvider provider = OpenIdProvider.start(toProvider);
                            SmallAssessment small = new SmallAssessment(provider, command.address(), query.address())) {
                        small.open();
                        assertThat(small.get("coordinator", small.path()).statusCode())
                                .isEqualTo(503);

                        kafka.openTo(servers.kafkaPlace());
                        mongo.openTo(servers.mongoPlace());

                        assertThat(small.read("coordinator", "").required("team"))
                                .hasSize(3);
                        assertThat(query.checkHealth()).isZero();
                        assertThat(command.checkHealth()).isZero();
                    }
                    endsInOrder(command);
                }
                endsInOrder(query);
            }
        }
    }

    private static void saysThatTokensCannotBeChecked(Side side, String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(side.address() + "/api/assessments"))
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Bearer a.b.c")
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("urn:samsyn:problem:provider-unavailable");
        }
    }

    private static void endsInOrder(Side side) throws Exception {
        assertThat(side.stop()).isEqualTo(SIGTERM);
        assertThat(side.errors()).isEmpty();
        assertThat(side.output()).noneMatch(line -> line.startsWith("\tat "));
    }

    /** The environment of the compose file with servers that nobody will ever start. */
    private static Map<String, String> nowhere(String side) throws IOException {
        String nobody = FreePort.LOOPBACK + ":1";
        Map<String, String> variables = new TreeMap<>();
        Compose.read().variables().forEach(name -> variables.put(name, "secret"));
        variables.put("SAMSYN_KEYS_WRAPPING_KEY", RealServers.newWrappingKey());
        variables.put("SAMSYN_OIDC_ISSUER", OpenIdProvider.issuer(nobody));
        return RealServers.at(Compose.read().environment(side, variables), nobody, nobody, nobody);
    }
}
