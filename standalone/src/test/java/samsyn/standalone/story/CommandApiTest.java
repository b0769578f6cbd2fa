package samsyn.standalone.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command API as anybody may call it: bad input half-happens never, the same command happens once. */
@Tag("server")
@Timeout(240)
class CommandApiTest {

    @TempDir
    static Path directory;

    private static RunningSamsyn samsyn;
    private static String assessment;

    @BeforeAll
    static void startWithAnAssessmentAndItsTeam() throws Exception {
        samsyn = RunningSamsyn.start(directory.resolve("data"), "--empty");
        HttpResponse<String> opened = samsyn.send("coordinator", "POST", "/api/assessments", RunningSamsyn.OPENING);
        assertThat(opened.statusCode()).isEqualTo(201);
        assessment = "/api/assessments/" + json(opened).required("id").stringValue();
        assign("evaluator-1", "Utvärderare 1", "se:skl", "EVALUATOR");
        assign("evaluator-2", "Utvärderare 2", "se:1485", "EVALUATOR");
        assign("reviewer", "Granskare", "se:skl", "REVIEWER");
    }

    private static void assign(String id, String name, String employer, String duty) throws Exception {
        Map<String, Object> person = Map.of("id", id, "name", name, "employer", Map.of("id", employer));
        assertThat(samsyn.send("coordinator", "POST", assessment + "/team", Map.of("person", person, "duty", duty))
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() throws Exception {
        samsyn.stop();
        samsyn.close();
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
        long before = entries();

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
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void whoHasNoTokenAWrongOneOrAnExpiredOneGets401() throws Exception {
        String expired = expiredToken();
        for (String authorization :
                List.of("", "Bearer nonsense", "Bearer " + samsyn.token("auditor") + "x", "Bearer " + expired)) {
            for (String method : List.of("GET", "POST")) {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(samsyn.address() + "/api/assessments"))
                        .method(method, BodyPublishers.noBody());
                if (!authorization.isEmpty()) {
                    request.header("Authorization", authorization);
                }
                try (HttpClient http = HttpClient.newHttpClient()) {
                    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
                    assertThat(answer.statusCode())
                            .as(method + " with " + authorization)
                            .isEqualTo(401);
                    assertThat(json(answer).required("type").stringValue()).endsWith(":not-signed-in");
                }
            }
        }
    }

    @Test
    void theSameCommandTwiceOrFiftyTimesAtOnceHasOneEffectAndOneAnswer() throws Exception {
        byte[] body = "{\"title\":\"Strategiskt program\"}".getBytes(UTF_8);
        String key = UUID.randomUUID().toString();
        long before = entries();
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
        assertThat(entries()).isEqualTo(before + 1);
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
    void aStaleIfMatchGets412WithBothValuesAndAMissingOne428() throws Exception {
        HttpResponse<String> made =
                samsyn.send("evaluator-1", "POST", assessment + "/documents", Map.of("title", "Personalplan"));
        String document = assessment + "/documents/" + json(made).required("id").stringValue();
        assertThat(made.headers().firstValue("ETag")).hasValue("\"1\"");
        Map<String, String> mine = Map.of("title", "Personalplan 2012", "reason", "Årtalet saknades.");

        HttpResponse<String> without = samsyn.send("evaluator-2", "PUT", document, mine);
        HttpResponse<String> first = samsyn.send("evaluator-2", "PUT", document, mine, "If-Match", "\"1\"");
        HttpResponse<String> stale = samsyn.send(
                "evaluator-1",
                "PUT",
                document,
                Map.of("title", "Personalplanen", "reason", "Så heter den."),
                "If-Match",
                "\"1\"");

        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.headers().firstValue("ETag")).hasValue("\"2\"");
        JsonNode problem = json(stale);
        assertThat(problem.required("current").required("title").stringValue()).isEqualTo("Personalplan 2012");
        assertThat(problem.required("sent").required("title").stringValue()).isEqualTo("Personalplanen");
        assertThat(problem.required("version").asString()).isEqualTo("2");
    }

    @Test
    void problemsAreWrittenInTheReadersLanguage() throws Exception {
        Map<String, String> sentences = Map.of(
                "sv", "Fältet måste fyllas i.", "en", "This member must be given.", "nb", "Feltet må fylles ut.");
        for (Map.Entry<String, String> sentence : sentences.entrySet()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(samsyn.address() + assessment + "/documents"))
                    .header("Authorization", "Bearer " + samsyn.token("evaluator-1"))
                    .header("Accept-Language", sentence.getKey())
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                assertThat(json(http.send(request, BodyHandlers.ofString()))
                                .required("detail")
                                .stringValue())
                        .isEqualTo(sentence.getValue());
            }
        }
    }

    @Test
    void unknownPathsMethodsAndKindsOfBodyAreProblemsToo() throws Exception {
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

    private static Arguments bad(String what, String question, String body, int status, String type, String field) {
        return Arguments.of(what, question, body.getBytes(UTF_8), status, type, field);
    }

    private static String score(String value) {
        return "{\"score\":{\"unit\":\"POINTS\",\"value\":\"" + value + "\"},\"rationale\":\"Finns.\"}";
    }

    private static long entries() throws Exception {
        try (Connection log = samsyn.log();
                Statement statement = log.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String expiredToken() throws Exception {
        return ExpiredToken.signedWithTheKeyOf(directory.resolve("data"));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
