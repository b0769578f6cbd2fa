package samsyn.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import samsyn.standalone.Samsyn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An edition in a folder beside the product is chosen, judged by its own rules, and shown by its own policies. */
@Tag("server")
@ExtendWith(EmptySamsyn.class)
class SecondEditionTest {

    private static final Map<String, Object> NOT_APPLICABLE = Map.of("notApplicable", true);
    private static final Map<String, Object> MEAN = Map.of("mean", true);

    @TempDir
    Path directory;

    private RunningSamsyn samsyn;
    private String assessment;

    @Test
    void anAssessmentIsMadeWithItFromItsOpeningToItsResult(RunningSamsyn running) throws Exception {
        samsyn = running;
        assertThat(samsyn.json("coordinator", "/api/editions").required("items"))
                .extracting(edition -> edition.required("id").stringValue())
                .containsExactly("kommunkompassen-2010", "bygdeprovet-2026");
        assessment = "/api/assessments/" + opened();

        judge("S.1", criteria("S.1", 100, 50, 6), criteria("S.1", 100, 50, 6));
        judge("V.1", points("5.5"), points("6.1"));
        judge("V.2", criteria("V.2", 80, 40), criteria("V.2", 80, 40));
        judge("L.1", NOT_APPLICABLE, NOT_APPLICABLE);
        judge("S.2", points("7"), points("6.6"));
        agree("S.1", MEAN);
        agree("V.1", MEAN);
        agree("V.2", MEAN);
        agree("L.1", NOT_APPLICABLE);
        HttpResponse<String> apart = propose("S.2", Map.of("score", MEAN));
        assertThat(json(apart).required("type").stringValue())
                .as("0.4 of 7 points are more than the 5 percent of this edition, though less than 10")
                .endsWith(":outside-tolerance");
        agree("S.2", points("7"));

        shows(samsyn.json("coordinator", assessment + "/result"));
    }

    private static void shows(JsonNode result) {
        assertThat(result.required("policy").stringValue()).isEqualTo("ROUNDED_EXACT_SUM");
        assertThat(result.required("notApplicablePolicy").stringValue()).isEqualTo("LEAVES_MAXIMUM");
        assertThat(result.required("exact").stringValue()).isEqualTo("26.8");
        assertThat(result.required("achieved").intValue())
                .as("the exact sum rounded, not 17 + 9")
                .isEqualTo(27);
        assertThat(result.required("max").intValue()).as("without the 3 of L.1").isEqualTo(44);
        assertThat(result.required("percent").intValue()).isEqualTo(61);
        assertThat(question(result, "S.1").required("exact").stringValue())
                .as("20 · (100 % + 50 % + 6 %) / 3")
                .isEqualTo("10.4");
        assertThat(question(result, "V.2").required("exact").stringValue())
                .as("5 · (2 · 80 % + 0.5 · 40 %) / 2.5")
                .isEqualTo("3.6");
        assertThat(question(result, "V.1").required("exact").stringValue()).isEqualTo("5.8");
        assertThat(question(result, "L.1").required("notApplicable").booleanValue())
                .isTrue();
    }

    private static JsonNode question(JsonNode result, String code) {
        return result.required("areas")
                .valueStream()
                .flatMap(area -> area.required("questions").valueStream())
                .filter(question -> question.required("code").stringValue().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String opened() throws Exception {
        Map<String, Object> unit = Map.of("id", "se:1761", "type", "MUNICIPALITY");
        HttpResponse<String> opened = samsyn.send(
                "coordinator",
                "POST",
                "/api/assessments",
                Map.of("unit", unit, "year", 2026, "edition", "bygdeprovet-2026"));
        String id = json(opened).required("id").stringValue();
        FreshAssessment.assign(samsyn, id, "evaluator-1", "Utvärderare 1", "se:skl", "EVALUATOR");
        FreshAssessment.assign(samsyn, id, "evaluator-2", "Utvärderare 2", "se:1485", "EVALUATOR");
        return id;
    }

    private void judge(String question, Map<String, Object> one, Map<String, Object> two) throws Exception {
        done(samsyn.send("evaluator-1", "PUT", path(question) + "/score", own(one)));
        done(samsyn.send("evaluator-2", "PUT", path(question) + "/score", own(two)));
    }

    private static Map<String, Object> own(Map<String, Object> score) {
        return Map.of("score", score, "rationale", "Så ser det ut i bygden.");
    }

    private void agree(String question, Map<String, Object> score) throws Exception {
        HttpResponse<String> proposed = propose(question, Map.of("score", score, "reason", "Vi är eniga."));
        done(proposed);
        String proposal = json(proposed).required("id").stringValue();
        JsonNode confirmed = done(
                samsyn.send("evaluator-2", "POST", path(question) + "/proposals/" + proposal + "/confirmation", null));
        FreshAssessment.awaitReadable(samsyn, assessment.substring("/api/assessments/".length()), confirmed);
    }

    private HttpResponse<String> propose(String question, Map<String, Object> body) throws Exception {
        return samsyn.send("evaluator-1", "POST", path(question) + "/proposals", body, "If-Match", "\"1\"");
    }

    private String path(String question) {
        return assessment + "/questions/" + question;
    }

    private static Map<String, Object> points(String value) {
        return Map.of("unit", "POINTS", "value", value);
    }

    private static Map<String, Object> criteria(String question, int... percents) {
        List<Map<String, Object>> scores = new ArrayList<>();
        for (int percent : percents) {
            scores.add(Map.of("criterion", question + "." + (char) ('a' + scores.size()), "percent", percent));
        }
        return Map.of("criteria", scores);
    }

    private static JsonNode done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return json(answer);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body().getBytes(UTF_8));
    }

    @Test
    void aFaultyOneIsNamedWithItsLineAndNothingIsLeftBehind() throws Exception {
        Path editions = Files.createDirectory(directory.resolve("editions"));
        Path faulty = editions.resolve("bygdeprovet-2026.json");
        Files.writeString(
                faulty, Files.readString(EmptySamsyn.BYGDEPROVET).replace("\"ROUNDED_EXACT_SUM\"", "\"BY_EYE\""));
        Path data = directory.resolve("data");

        try (RunningSamsyn refused =
                RunningSamsyn.starting(Samsyn.class, data, List.of("-Dsamsyn.editions=" + editions), "--empty")) {
            assertThat(refused.jvm().awaitExit()).isEqualTo(1);
            assertThat(refused.jvm().errors().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Samsyn cannot start: " + faulty + ", line 9: ");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() throws Exception {
        Path gone = directory.resolve("gone");

        try (RunningSamsyn refused = RunningSamsyn.starting(
                Samsyn.class, directory.resolve("data"), List.of("-Dsamsyn.editions=" + gone), "--empty")) {
            assertThat(refused.jvm().awaitExit()).isEqualTo(1);
            assertThat(refused.jvm().errors().lines())
                    .containsExactly("Samsyn cannot start: " + gone + ", line 1: SAMSYN_EDITIONS must name a folder.");
        }
    }

    @Test
    void editionsAreReadBeforeTheLogIsStarted() throws Exception {
        Path early = directory.resolve("early.log");
        List<String> flags = List.of(
                "-Dlogback.configurationFile=logback.xml",
                "-Dsamsyn.log=" + early,
                "-Dsamsyn.editions=" + directory.resolve("gone"));

        try (RunningSamsyn refused =
                RunningSamsyn.starting(Samsyn.class, directory.resolve("data"), flags, "--empty")) {
            assertThat(refused.jvm().awaitExit()).isEqualTo(1);
        }
        assertThat(early).doesNotExist();
    }
}
