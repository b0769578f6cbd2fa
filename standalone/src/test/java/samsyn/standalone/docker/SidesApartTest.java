package samsyn.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samsyn.standalone.machine.Door;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both sides as processes of their own, started as their images start them, in the environment of the compose file. */
@Tag("server")
class SidesApartTest {

    @TempDir
    static Path directory;

    private static RealServers servers;
    private static OpenIdProvider provider;
    private static Map<String, String> queryEnvironment;
    private static Side command;
    private static Side query;
    private static Door toQuery;
    private static SmallAssessment played;

    @BeforeAll
    static void startBothAndPlayAnArea() throws Exception {
        servers = RealServers.start(directory);
        provider = OpenIdProvider.start();
        Map<String, String> environment = servers.environment("command-side", provider.issuer());
        queryEnvironment = servers.environment("query-side", provider.issuer());
        command = Side.start("command-side", directory, environment);
        query = Side.start("query-side", directory, queryEnvironment);
        command.awaitStarted();
        query.awaitStarted();
        toQuery = new Door();
        toQuery.openTo(query.place());
        played = new SmallAssessment(provider, command.address(), "http://" + toQuery.place());
        played.play();
    }

    @AfterAll
    static void stop() throws Exception {
        played.close();
        toQuery.close();
        query.close();
        command.close();
        provider.close();
        servers.close();
    }

    @Test
    void whatOneSideDecidedTheOtherShows() throws Exception {
        JsonNode area = played.read("reviewer", "/areas/" + SmallAssessment.AREA);
        assertThat(area.required("status").stringValue()).isEqualTo("APPROVED");
        assertThat(area.required("approved").required("by").required("id").stringValue())
                .isEqualTo("reviewer");

        JsonNode question = played.read("evaluator-2", "/questions/1.2");
        assertThat(question.required("scores")).hasSize(2);
        assertThat(question.required("agreed")
                        .required("score")
                        .required("points")
                        .stringValue())
                .isEqualTo("7.25");
        assertThat(question.required("links").get(0).required("title").stringValue())
                .isEqualTo("Strategiskt program 2012");

        JsonNode overview = played.read("coordinator", "");
        assertThat(overview.required("progress").required("agreed").intValue()).isEqualTo(5);
        assertThat(overview.required("progress").required("approved").intValue())
                .isEqualTo(1);
        assertThat(played.read("auditor", "/history").required("items")).hasSizeGreaterThan(30);
    }

    @Test
    void neitherTakesATokenThatTheProviderDidNotGiveOrThatHasEnded() throws Exception {
        List<String> tokens = List.of(
                "nonsense",
                provider.expiredToken("auditor", "AUDITOR"),
                provider.tokenOfAnother("auditor", "AUDITOR"),
                provider.tokenForAnother("auditor", "AUDITOR"),
                provider.forgedToken("auditor", "AUDITOR"));
        for (String token : tokens) {
            refused(query.address(), token, "GET", 401, "not-signed-in");
            refused(command.address(), token, "POST", 401, "not-signed-in");
        }
    }

    @Test
    void neitherDoesTheOthersWork() throws Exception {
        String coordinator = provider.token("coordinator", "COORDINATOR");
        HttpResponse<String> answer = played.send(query.address(), coordinator, "POST", "/api/assessments", null);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
        refused(command.address(), coordinator, "GET", 405, "no-such-method");
    }

    @Test
    void anAddressIsGuardedHoweverItIsSpelt() throws Exception {
        String auditor = provider.token("auditor", "AUDITOR");

        assertThat(played.send(command.address(), "", "POST", "/%61pi/assessments", null)
                        .statusCode())
                .isEqualTo(401);
        assertThat(played.send(query.address(), "", "GET", "/%61pi/assessments", null)
                        .statusCode())
                .isEqualTo(401);
        assertThat(played.send(query.address(), auditor, "GET", "/api/%61dmin/projection", null)
                        .statusCode())
                .isEqualTo(403);
    }

    private static void refused(String address, String token, String method, int status, String type) throws Exception {
        HttpResponse<String> answer = played.send(address, token, method, "/api/assessments", null);

        assertThat(answer.statusCode()).as("%s: %s", method, answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.body()).required("type").stringValue())
                .isEqualTo("urn:samsyn:problem:" + type);
    }

    @Test
    void eachTellsEverybodyThatItIsUpAndNothingElseFromWithin() throws Exception {
        for (Side side : List.of(command, query)) {
            for (String probe : List.of("liveness", "readiness")) {
                HttpResponse<String> answer = played.send(side.address(), "", "GET", "/actuator/health/" + probe, null);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
            }
            for (String path : List.of(
                    "/actuator", "/actuator/", "/actuator/health", "/actuator/env", "/actuator/health/readiness/x")) {
                assertThat(played.send(side.address(), "", "GET", path, null).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
            assertThat(side.checkHealth()).isZero();
        }
    }

    @Test
    void aKilledQuerySideCatchesUpWhenItIsStartedAgain() throws Exception {
        String before = played.register("Före");
        assertThat(played.read("evaluator-1", "/evidence/" + before)
                        .required("title")
                        .stringValue())
                .isEqualTo("Före");

        query.close();
        String after = played.register("Medan frågesidan var borta");
        query = Side.start("query-side", directory, queryEnvironment).awaitStarted();
        toQuery.openTo(query.place());

        assertThat(played.read("evaluator-1", "/evidence/" + after)
                        .required("title")
                        .stringValue())
                .isEqualTo("Medan frågesidan var borta");
    }
}
