package samsyn.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever releases the last one who has not scored is told what that opens, and says that they know. */
@Tag("server")
@ExtendWith(EmptySamsyn.class)
class DisclosingReleaseTest {

    private static final String CODE = "1.1";

    @Test
    void goesWhenItsSenderNamesWhatItDiscloses(RunningSamsyn samsyn) throws Exception {
        samsyn.introduce("third", SignedToken.under(samsyn.data(), "third", "Tredje"));
        String id = FreshAssessment.openWithItsTeam(samsyn);
        FreshAssessment.assign(samsyn, id, "third", "Tredje", "se:skl", "EVALUATOR");
        String path = "/api/assessments/" + id;
        for (String evaluator : List.of("evaluator-1", "evaluator-2")) {
            Object score = Map.of("score", Map.of("unit", "POINTS", "value", "5"), "rationale", "Handlingar finns.");
            HttpResponse<String> scored = samsyn.send(evaluator, "PUT", path + "/questions/" + CODE + "/score", score);
            assertThat(scored.statusCode()).as(scored.body()).isEqualTo(200);
        }

        HttpResponse<String> asked = samsyn.send(
                "coordinator", "POST", path + "/team/release", Map.of("person", "third", "reason", "Slutar."));
        HttpResponse<String> released = samsyn.send(
                "coordinator",
                "POST",
                path + "/team/third/release",
                Map.of("reason", "Slutar.", "disclosing", List.of(CODE)));

        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(409);
        assertThat(json(asked).required("type").stringValue()).endsWith(":would-disclose");
        assertThat(json(asked).required("field").stringValue()).isEqualTo("disclosing");
        assertThat(json(asked).required("asks")).isEqualTo(JsonMapper.shared().readTree("{\"disclosing\":[\"1.1\"]}"));
        assertThat(released.statusCode()).as(released.body()).isEqualTo(200);
        FreshAssessment.awaitReadable(samsyn, id, json(released));
        assertThat(samsyn.json("coordinator", path + "/history").at("/items").valueStream())
                .extracting(told -> told.required("type").stringValue())
                .endsWith("team-member-released.v1", "scores-disclosed.v1");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
