package samsyn.standalone.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command API as anybody may call it: bad input half-happens never, the same command happens once. */
@Tag("server")
@ExtendWith(EmptySamsyn.class)
class CommandApiTest {

    private static RunningSamsyn samsyn;
    private static String assessment;

    @BeforeAll
    static void openAnAssessmentWithItsTeam(RunningSamsyn running) throws Exception {
        samsyn = running;
        assessment = "/api/assessments/" + FreshAssessment.openWithItsTeam(samsyn);
    }

    /** What is sent to PUT …/questions/{code}/score as evaluator-1, and what is said about it. */
    static Stream<Arguments> badScores() {
        String fine = "{\"score\":{\"unit\":\"POINTS\",\"value\":\"5\"},\"rationale\":\"%s\"}";
        return Stream.of(
                bad("malformed JSON", "1.1", "{\"score\":", 400, "not-json", "body"),
                bad("two values", "1.1", fine.formatted("a") + "{}", 400, "not-json", "body"),
                bad("a list", "1.1", "[]", 400, "wrong-type", "body"),
                bad("nothing", "1.1", "", 400, "not-json", "body"),
                bad("null", "1.1", "null", 400, "not-json", "body"),
                bad("a member twice", "1.1", "{\"rationale\":\"a\",\"rationale\":\"b\"}", 400, "not-json", "body"),
                bad("an unknown question", "9.9", fine.formatted("a"), 404, "no-such-question", "question"),
                bad("a question that is a path", "..%2F1.1", fine.formatted("a"), 400, null, null),
                bad("a score above the maximum", "1.1", score("15.01"), 400, "score-above-maximum", "score.value"),
                bad("a score below zero", "1.1", score("-0.01"), 400, "score-below-zero", "score.value"),
                bad("seven decimals", "1.1", score("1.0000001"), 400, "too-many-decimals", "score.value"),
                bad("an exponent", "1.1", score("1e3"), 400, "wrong-type", "score.value"),
                bad("a huge exponent", "1.1", score("1e999999999"), 400, "wrong-type", "score.value"),
                bad("a word for a number", "1.1", score("fem"), 400, "wrong-type", "score.value"),
                bad("not a number", "1.1", score("NaN"), 400, "wrong-type", "score.value"),
                bad(
                        "true for a number",
                        "1.1",
                        "{\"score\":{\"unit\":\"POINTS\",\"value\":true},\"rationale\":\"a\"}",
                        400,
                        "wrong-type",
                        "score.value"),
                bad(
                        "an unknown unit",
                        "1.1",
                        "{\"score\":{\"unit\":\"STARS\",\"value\":\"3\"},\"rationale\":\"a\"}",
                        400,
                        "wrong-type",
                        "score.unit"),
                bad(
                        "an unknown member",
                        "1.1",
                        fine.formatted("a").replaceFirst("\\{", "{\"actor\":\"reviewer\","),
                        400,
                        "unknown-member",
                        "actor"),
                bad("no score", "1.1", "{\"rationale\":\"a\"}", 400, "missing-member", "score"),
                bad(
                        "no rationale",
                        "1.1",
                        score("5").replaceFirst(",\"rationale\".*", "}"),
                        400,
                        "missing-member",
                        "rationale"),
                bad("an empty rationale", "1.1", fine.formatted("  "), 400, "text-required", "rationale"),
                bad("a number for text", "1.1", fine.replace("\"%s\"", "17"), 400, "wrong-type", "rationale"),
                bad("a control character", "1.1", fine.formatted("\\u0007"), 400, "control-character", "rationale"),
                bad("half a character", "1.1", fine.formatted("\\ud800"), 400, "control-character", "rationale"),
                bad(
                        "a link that is no id",
                        "1.1",
                        fine.formatted("a").replaceFirst("}$", ",\"links\":[\"x\"]}"),
                        400,
                        "malformed-id",
                        "links"),
                bad(
                        "a link that does not exist",
                        "1.1",
                        fine.formatted("a").replaceFirst("}$", ",\"links\":[\"" + UUID.randomUUID() + "\"]}"),
                        404,
                        "no-such-link",
                        "links"),
                bad(
                        "ten megabytes of rationale",
                        "1.1",
                        fine.formatted("å".repeat(5_000_000)),
                        413,
                        "too-long",
                        "rationale"),
                bad("twenty megabytes", "1.1", fine.formatted("a".repeat(20_000_000)), 413, "too-long", "body"),
                Arguments.of("bad UTF-8", "1.1", fine.formatted("åäö").getBytes(ISO_8859_1), 400, "not-utf-8", "body"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badScores")
    void badInputIsRefusedByNameAndChangesNothing(
            String what, String question, byte[] body, int status, String type, String field) throws Exception {
        long before = samsyn.entries();

        HttpResponse<String> answer =
                samsyn.send("evaluator-1", "PUT", assessment + "/questions/" + question + "/score", body);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (type != null) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            JsonNode problem = json(answer);
            assertThat(problem.required("type").stringValue()).isEqualTo("urn:samsyn:problem:" + type);
            assertThat(problem.required("field").stringValue()).isEqualTo(field);
            assertThat(problem.required("detail").stringValue()).endsWith(".");
            assertThat(problem.required("status").intValue()).isEqualTo(status);
        }
        assertThat(samsyn.entries()).isEqualTo(before);
    }

    @Test
    void whoHasNoTokenAWrongOneOrAnExpiredOneGets401() throws Exception {
        String expired = expiredToken();
        String forAnother = SignedToken.forAnotherSystem(samsyn.data());
        for (String authorization : List.of(
                "",
                "Bearer nonsense",
                "Bearer " + samsyn.token("auditor") + "x",
                "Bearer " + expired,
                "Bearer " + forAnother)) {
            for (String method : List.of("GET", "POST")) {
                HttpRequest.Builder request =
                        samsyn.request("/api/assessments").method(method, BodyPublishers.noBody());
                if (!authorization.isEmpty()) {
                    request.header("Authorization", authorization);
                }
                HttpResponse<String> answer = samsyn.answer(request.build());
                assertThat(answer.statusCode())
                        .as(method + " with " + authorization)
                        .isEqualTo(401);
                assertThat(json(answer).required("type").stringValue()).endsWith(":not-signed-in");
            }
        }
    }

    @Test
    void theSameCommandTwiceOrFiftyTimesAtOnceHasOneEffectAndOneAnswer() throws Exception {
        byte[] body = "{\"title\":\"Strategiskt program\"}".getBytes(UTF_8);
        String key = UUID.randomUUID().toString();
        long before = samsyn.entries();
        List<Callable<HttpResponse<String>>> same = IntStream.range(0, 50)
                .<Callable<HttpResponse<String>>>mapToObj(
                        i -> () -> samsyn.send("evaluator-1", "POST", assessment + "/documents", body, key))
                .toList();

        List<String> answers = new ArrayList<>();
        try (ExecutorService fifty = Executors.newFixedThreadPool(50)) {
            for (Future<HttpResponse<String>> answer : fifty.invokeAll(same)) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
                answers.add(answer.get().body());
            }
        }
        HttpResponse<String> again = samsyn.send("evaluator-1", "POST", assessment + "/documents", body, key);

        assertThat(answers).hasSize(50).containsOnly(again.body());
        assertThat(samsyn.entries()).isEqualTo(before + 1);
    }

    @Test
    void theSameKeyWithAnotherBodyIs422AndAMissingKeyIs400() throws Exception {
        String key = UUID.randomUUID().toString();
        String documents = assessment + "/documents";
        assertThat(samsyn.send("evaluator-1", "POST", documents, "{\"title\":\"A\"}".getBytes(UTF_8), key)
                        .statusCode())
                .isEqualTo(201);

        HttpResponse<String> other =
                samsyn.send("evaluator-1", "POST", documents, "{\"title\":\"B\"}".getBytes(UTF_8), key);
        HttpResponse<String> unusable =
                samsyn.send("evaluator-1", "POST", documents, "{\"title\":\"B\"}".getBytes(UTF_8), "a b");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).required("type").stringValue()).endsWith(":key-reused");
        assertThat(unusable.statusCode()).isEqualTo(400);
        assertThat(json(unusable).required("field").stringValue()).isEqualTo("Idempotency-Key");
    }

    @Test
    void problemsAreWrittenInTheReadersLanguage() throws Exception {
        Map<String, String> sentences = Map.of(
                "sv", "Fältet måste fyllas i.", "en", "This member must be given.", "nb", "Feltet må fylles ut.");
        for (Map.Entry<String, String> sentence : sentences.entrySet()) {
            HttpRequest request = samsyn.request(assessment + "/documents")
                    .header("Authorization", "Bearer " + samsyn.token("evaluator-1"))
                    .header("Accept-Language", sentence.getKey())
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            assertThat(json(samsyn.answer(request)).required("detail").stringValue())
                    .isEqualTo(sentence.getValue());
        }
    }

    @Test
    void anotherKindOfBodyThanJsonIs415() throws Exception {
        for (String type : List.of("", "text/plain", "application/x-www-form-urlencoded", "nonsense")) {
            HttpRequest.Builder request = samsyn.request(assessment + "/documents")
                    .header("Authorization", "Bearer " + samsyn.token("evaluator-1"))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString("{\"title\":\"Budget\"}"));
            if (!type.isEmpty()) {
                request.header("Content-Type", type);
            }
            HttpResponse<String> answer = samsyn.answer(request.build());
            assertThat(answer.statusCode()).as(type).isEqualTo(415);
            assertThat(json(answer).required("type").stringValue()).endsWith(":not-application-json");
        }
    }

    @Test
    void whatIsDoneIsAnsweredWhateverTheClientAccepts() throws Exception {
        HttpResponse<String> answer = samsyn.send(
                "evaluator-1", "POST", assessment + "/documents", Map.of("title", "Budget"), "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void unknownPathsAndMethodsAreProblemsToo() throws Exception {
        assertThat(samsyn.send("coordinator", "POST", "/api/nonsense", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(samsyn.send("coordinator", "PATCH", assessment + "/documents", Map.of())
                        .statusCode())
                .isEqualTo(405);
        assertThat(samsyn.send("coordinator", "POST", "/api/assessments/not-an-id/finish", null)
                        .statusCode())
                .isEqualTo(400);
        assertThat(samsyn.send("coordinator", "POST", "/api/assessments/" + UUID.randomUUID() + "/finish", null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsUnderAdminIsForCoordinatorsWhateverTheMethod() throws Exception {
        for (String path : List.of("/api/admin/projection", "/api/admin/nonsense")) {
            for (String person : List.of("evaluator-1", "reviewer", "auditor")) {
                assertThat(samsyn.get(person, path).statusCode()).isEqualTo(403);
                assertThat(samsyn.send(person, "POST", path, Map.of()).statusCode())
                        .isEqualTo(403);
            }
        }
        assertThat(samsyn.get("coordinator", "/api/admin/projection").statusCode())
                .isEqualTo(200);
        assertThat(samsyn.get("coordinator", "/api/admin/nonsense").statusCode())
                .isEqualTo(404);
    }

    @Test
    void soManyLongTextsAtOnceWaitOrComeAgainWhileShortOnesGoOn() throws Exception {
        byte[] large = score("5").replace("Finns.", "a".repeat(1_500_000)).getBytes(UTF_8);
        String path = assessment + "/questions/7.1/score";
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                slow.add(begun(path));
            }
            HttpResponse<String> turnedAway = samsyn.send("evaluator-1", "PUT", path, large);
            while (turnedAway.statusCode() == 413) {
                turnedAway = samsyn.send("evaluator-1", "PUT", path, large);
            }

            assertThat(turnedAway.statusCode()).isEqualTo(503);
            assertThat(json(turnedAway).required("type").stringValue()).endsWith(":too-much-at-once");
            assertThat(samsyn.send("evaluator-1", "PUT", path, score("99").getBytes(UTF_8))
                            .statusCode())
                    .isEqualTo(400);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        HttpResponse<String> later = samsyn.send("evaluator-1", "PUT", path, large);
        while (later.statusCode() == 503) {
            later = samsyn.send("evaluator-1", "PUT", path, large);
        }
        assertThat(later.statusCode()).isEqualTo(413);
    }

    /** A long request that does not go on. */
    private static Socket begun(String path) throws Exception {
        URI address = URI.create(samsyn.address());
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream().write("""
                        PUT %s HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Idempotency-Key: %s\r
                        Content-Type: application/json\r
                        Content-Length: 2000000\r
                        \r
                        {""".formatted(path, samsyn.token("evaluator-1"), UUID.randomUUID())
                .getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    /** The web server takes %61 for a, so whoever guards an address must do so, too. */
    @Test
    void anAddressIsGuardedHoweverItIsSpelt() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String path : List.of("/api/%61dmin/projection", "/%61pi/admin/projection", "/%61pi/%61dmin/x")) {
                for (String method : List.of("GET", "POST")) {
                    assertThat(spelt(http, method, path, "evaluator-1"))
                            .as(method + " " + path)
                            .isEqualTo(403);
                    assertThat(spelt(http, method, path, null))
                            .as(method + " " + path)
                            .isEqualTo(401);
                }
            }
            assertThat(spelt(http, "GET", "/%61pi/assessments", null)).isEqualTo(401);
            assertThat(spelt(http, "POST", "/%61pi/assessments", null)).isEqualTo(401);
            assertThat(spelt(http, "GET", "/api/%61dmin/projection", "coordinator"))
                    .isEqualTo(200);
        }
    }

    private static int spelt(HttpClient http, String method, String path, @Nullable String person) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(samsyn.address() + path)).method(method, BodyPublishers.noBody());
        if (person != null) {
            request.header("Authorization", "Bearer " + samsyn.token(person));
        }
        return http.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/interviews             | {'group':'G1','heldOn':'2013-01-22','participants':[null],'notes':'a'}",
                "/areas/1/prose          | {'questions':[null],'text':'a'}",
                "/questions/1.2/links    | null",
            })
    void nothingInAListIsBadInputAndNoFaultOfOurs(String path, String body) throws Exception {
        assertThat(samsyn.send(
                                "evaluator-1",
                                "POST",
                                assessment + path,
                                body.replace('\'', '"').getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void nothingAmongShortFactsIsBadInput() throws Exception {
        assertThat(samsyn.send("evaluator-1", "PUT", assessment + "/short-facts", "{\"facts\":[null]}".getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(400);
    }

    private static Arguments bad(String what, String question, String body, int status, String type, String field) {
        return Arguments.of(what, question, body.getBytes(UTF_8), status, type, field);
    }

    private static String score(String value) {
        return "{\"score\":{\"unit\":\"POINTS\",\"value\":\"" + value + "\"},\"rationale\":\"Finns.\"}";
    }

    private static String expiredToken() throws Exception {
        return SignedToken.expired(samsyn.data());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
