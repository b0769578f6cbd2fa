package samsyn.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Who changes what has changed since they read it is shown both values, as people read them. */
@Tag("server")
@ExtendWith(EmptySamsyn.class)
class BothValuesTest {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static RunningSamsyn samsyn;
    private static String assessment;

    @BeforeAll
    static void openAnAssessmentWithItsTeam(RunningSamsyn running) throws Exception {
        samsyn = running;
        assessment = "/api/assessments/" + FreshAssessment.openWithItsTeam(samsyn);
    }

    @Test
    void aStaleIfMatchGets412WithBothValuesAndAMissingOne428() throws Exception {
        HttpResponse<String> made =
                samsyn.send("evaluator-1", "POST", assessment + "/documents", Map.of("title", "Personalplan"));
        String document = assessment + "/documents/"
                + EXACT.readTree(made.body()).required("id").stringValue();
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
        JsonNode problem = EXACT.readTree(stale.body());
        assertThat(problem.required("current").required("title").stringValue()).isEqualTo("Personalplan 2012");
        assertThat(problem.required("sent").required("title").stringValue()).isEqualTo("Personalplanen");
        assertThat(problem.required("version").asString()).isEqualTo("2");
    }

    @Test
    void bothValuesOfAnInterviewAreInPlainWordsThoughItsEntryHoldsCiphertext() throws Exception {
        Map<String, Object> held = Map.of(
                "group", "Politiker",
                "heldOn", "2013-02-04",
                "participants", List.of(Map.of("role", "Kommunalråd", "name", "Kim Exempel")),
                "notes", "Målen följs upp. ".repeat(1_000),
                "reason", "Mer ur anteckningarna.");
        String interview = made("evaluator-1", "/interviews", without(held, "reason"), "interviews");

        JsonNode problem = stale("evaluator-2", interview, held);

        JsonNode current = problem.required("current");
        assertThat(current.required("notes").stringValue()).isEqualTo(held.get("notes"));
        assertThat(current.required("participants").get(0).required("name").stringValue())
                .isEqualTo("Kim Exempel");
        assertThat(problem.required("sent").required("notes").stringValue()).isEqualTo(held.get("notes"));
    }

    @Test
    void bothValuesOfALongTextAreWhole() throws Exception {
        String whole = "Medborgarna får svar. ".repeat(500);
        Map<String, Object> text = Map.of("questions", List.of("1.1"), "text", whole, "reason", "Rättat.");
        String finding = made("evaluator-1", "/areas/1/strengths", without(text, "reason"), "findings");

        JsonNode problem = stale("evaluator-1", finding, text);

        assertThat(problem.required("current").required("text").stringValue()).isEqualTo(whole);
        assertThat(problem.required("sent").required("text").stringValue()).isEqualTo(whole);
    }

    @Test
    void bothValuesOfAnOwnScoreSayWhyAndKeepEveryDigit() throws Exception {
        String score = assessment + "/questions/8.2/score";
        String why = "Rutinen är skriven och följs. ".repeat(300);
        assertThat(samsyn.send(
                                "evaluator-1",
                                "PUT",
                                score,
                                Map.of("score", Map.of("unit", "PERCENT", "value", "61.25"), "rationale", why))
                        .statusCode())
                .isEqualTo(200);

        JsonNode problem = stale(
                "evaluator-1",
                score,
                "{\"score\":{\"unit\":\"POINTS\",\"value\":12.3400},\"rationale\":\"a\",\"reason\":\"b\"}"
                        .getBytes(UTF_8));

        JsonNode current = problem.required("current");
        assertThat(current.required("score").required("typed").required("value").stringValue())
                .isEqualTo("61.25");
        assertThat(current.required("rationale").stringValue()).isEqualTo(why);
        assertThat(problem.required("sent").required("score").required("value").decimalValue())
                .isEqualTo(new BigDecimal("12.3400"));
    }

    @Test
    void bothValuesOfAnAgreementNameTheProposalThatStands() throws Exception {
        String question = assessment + "/questions/8.3";
        for (String evaluator : List.of("evaluator-1", "evaluator-2")) {
            assertThat(samsyn.send(
                                    evaluator,
                                    "PUT",
                                    question + "/score",
                                    Map.of("score", Map.of("unit", "POINTS", "value", "7"), "rationale", "Så är det."))
                            .statusCode())
                    .isEqualTo(200);
        }
        Map<String, Object> mean = Map.of("score", Map.of("mean", true));
        assertThat(samsyn.send("evaluator-1", "POST", question + "/proposals", mean, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(201);

        HttpResponse<String> late =
                samsyn.send("evaluator-2", "POST", question + "/proposals", mean, "If-Match", "\"1\"");

        assertThat(late.statusCode()).isEqualTo(412);
        JsonNode proposal = EXACT.readTree(late.body()).required("current").required("proposal");
        assertThat(proposal.required("by").stringValue()).isEqualTo("evaluator-1");
        assertThat(proposal.required("score").required("points").stringValue()).isEqualTo("7");
    }

    /** The address of a thing that this made. */
    private static String made(String person, String where, Object body, String folder) throws Exception {
        HttpResponse<String> made = samsyn.send(person, "POST", assessment + where, body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return assessment + "/" + folder + "/"
                + EXACT.readTree(made.body()).required("id").stringValue();
    }

    /** What is said to somebody who changes a thing of which they saw a version that never was. */
    private static JsonNode stale(String person, String thing, Object body) throws Exception {
        HttpResponse<String> stale = samsyn.send(person, "PUT", thing, body, "If-Match", "\"99\"");
        assertThat(stale.statusCode()).as(stale.body()).isEqualTo(412);
        return EXACT.readTree(stale.body());
    }

    private static Map<String, Object> without(Map<String, Object> body, String member) {
        Map<String, Object> rest = new HashMap<>(body);
        rest.remove(member);
        return rest;
    }
}
