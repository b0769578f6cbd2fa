package samsyn.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever id a provider gave somebody, they are assigned under it, act, are named, amended and released. */
@Tag("server")
@ExtendWith(EmptySamsyn.class)
class IdsOfAnyProviderTest {

    private static RunningSamsyn samsyn;
    private static String assessment;

    @BeforeAll
    static void openAnAssessment(RunningSamsyn running) throws Exception {
        samsyn = running;
        assessment = "/api/assessments/" + FreshAssessment.openWithItsTeam(samsyn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KOMMUN\\anna.berg",
                "https://login.example/users/7?tenant=1#me",
                "auth0|5f;x=1",
                "50%",
                "%2F%2e%2e",
                "..",
                "../release",
                " Anna  Berg ",
                "ANNA@Example.COM",
                "\u00c5sa-M\u00e5na",
                "A\u030asa",
                "own:$anna.b",
                "☃ \ud83d\ude42",
            })
    void takesPartToTheEnd(String id) throws Exception {
        samsyn.introduce(id, SignedToken.under(samsyn.data(), id, "Anna Berg"));
        // The coordinator's client may compose letters in another way than the provider.
        String typed = Normalizer.normalize(id, Normalizer.Form.NFD);

        JsonNode assigned = done(201, "coordinator", "/team", Map.of("person", person(typed), "duty", "EVALUATOR"));
        assertThat(assigned.required("id").stringValue()).isEqualTo(Normalizer.normalize(id, Normalizer.Form.NFC));
        score(id);
        JsonNode amended =
                done(200, "coordinator", "/team/amendment", Map.of("person", person(typed), "reason", "Stavat fel."));
        awaitReadable(amended);
        assertThat(samsyn.json(id, assessment).required("role").stringValue()).isEqualTo("EVALUATOR");
        assertThat(samsyn.json(id, assessment + "/questions/1.1").toString()).contains("Handlingar finns.");
        assertThat(samsyn.json("coordinator", assessment).at("/team").valueStream())
                .extracting(member -> member.required("id").stringValue())
                .contains(Normalizer.normalize(id, Normalizer.Form.NFC));

        awaitReadable(done(200, "coordinator", "/team/release", Map.of("person", typed, "reason", "Slutar.")));
        assertThat(samsyn.send(id, "POST", assessment + "/documents", Map.of("title", "Budget"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(samsyn.get(id, assessment).statusCode()).isEqualTo(404);
    }

    @Test
    void isReleasedByAnAddressTooWhereTheIdCanStandInOne() throws Exception {
        done(201, "coordinator", "/team", Map.of("person", person("erik@example.com"), "duty", "EVALUATOR"));

        done(200, "coordinator", "/team/erik@example.com/release", Map.of("reason", "Slutar."));
    }

    @Test
    void needsAnId() throws Exception {
        for (String id : List.of("", " ")) {
            HttpResponse<String> answer = samsyn.send(
                    "coordinator", "POST", assessment + "/team", Map.of("person", person(id), "duty", "EVALUATOR"));
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person.id            | {"id":"a\\nb","name":"Anna","employer":{"id":"se:skl"}}
            person.name          | {"id":"ab","name":"Anna\\tBerg","employer":{"id":"se:skl"}}
            person.employer.name | {"id":"ab","name":"Anna","employer":{"name":"S\\nK"}}
            person.employer.name | {"id":"ab","name":"Anna","employer":{"id":"se:skl","name":"S\\nK"}}
            """)
    void isCalledByOneLine(String field, String person) throws Exception {
        HttpResponse<String> answer = samsyn.send(
                "coordinator",
                "POST",
                assessment + "/team",
                "{\"person\":%s,\"duty\":\"EVALUATOR\"}".formatted(person).getBytes(UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.required("type").stringValue()).endsWith(":control-character");
        assertThat(problem.required("field").stringValue()).isEqualTo(field);
    }

    @Test
    void worksForSomebodyWhoseNameIsSaid() throws Exception {
        for (String unnamed : List.of("{}", "{\"name\":\" \"}", "{\"id\":\"other:1\"}")) {
            HttpResponse<String> answer = samsyn.send(
                    "coordinator",
                    "POST",
                    assessment + "/team",
                    "{\"person\":{\"id\":\"ab\",\"name\":\"Anna\",\"employer\":%s},\"duty\":\"EVALUATOR\"}"
                            .formatted(unnamed)
                            .getBytes(UTF_8));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        }
    }

    private static void score(String id) throws Exception {
        HttpResponse<String> answer = samsyn.send(
                id,
                "PUT",
                assessment + "/questions/1.1/score",
                Map.of("score", Map.of("unit", "POINTS", "value", "5"), "rationale", "Handlingar finns."));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Map<String, Object> person(String id) {
        return Map.of("id", id, "name", "Anna Berg", "employer", Map.of("id", "se:skl"));
    }

    private static void awaitReadable(JsonNode accepted) throws Exception {
        FreshAssessment.awaitReadable(samsyn, assessment.substring("/api/assessments/".length()), accepted);
    }

    private static JsonNode done(int status, String person, String path, Object body) throws Exception {
        HttpResponse<String> answer = samsyn.send(person, "POST", assessment + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }
}
