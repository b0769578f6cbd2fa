package samsyn.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import samsyn.standalone.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens an assessment through the API and puts people into its team; what is done here can also be read. */
public final class FreshAssessment {

    /** The body that opens it. */
    public static final Map<String, Object> HAMMARO = Map.of(
            "unit", Map.of("id", "se:1761", "type", "MUNICIPALITY"), "year", 2013, "edition", "kommunkompassen-2010");

    private FreshAssessment() {}

    /** Its id. */
    static String open(RunningSamsyn samsyn) throws Exception {
        JsonNode opened = made(samsyn, "/api/assessments", HAMMARO);
        String id = opened.required("id").stringValue();
        awaitReadable(samsyn, id, opened);
        return id;
    }

    /** Its id; two evaluators and a reviewer are in its team. */
    static String openWithItsTeam(RunningSamsyn samsyn) throws Exception {
        String id = open(samsyn);
        assign(samsyn, id, "evaluator-1", "Utvärderare 1", "se:skl", "EVALUATOR");
        assign(samsyn, id, "evaluator-2", "Utvärderare 2", "se:1485", "EVALUATOR");
        assign(samsyn, id, "reviewer", "Granskare", "se:skl", "REVIEWER");
        return id;
    }

    /** Returns when the team can be read. */
    static void assign(RunningSamsyn samsyn, String id, String person, String name, String employer, String duty)
            throws Exception {
        JsonNode assigned = made(
                samsyn,
                "/api/assessments/" + id + "/team",
                Map.of("person", Map.of("id", person, "name", name, "employer", Map.of("id", employer)), "duty", duty));
        awaitReadable(samsyn, id, assigned);
    }

    /** Each read waits itself, for a while. */
    static void awaitReadable(RunningSamsyn samsyn, String id, JsonNode accepted) throws Exception {
        String path = "/api/assessments/" + id + "?atLeast="
                + accepted.required("readToken").stringValue();
        Patience patience = new Patience("What was done is read at " + path);
        HttpResponse<String> answer = samsyn.get("coordinator", path);
        while (answer.headers().firstValue("Samsyn-Stale").isPresent()) {
            patience.look(answer.body());
            answer = samsyn.get("coordinator", path);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode made(RunningSamsyn samsyn, String path, Object body) throws Exception {
        HttpResponse<String> answer = samsyn.send("coordinator", "POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }
}
