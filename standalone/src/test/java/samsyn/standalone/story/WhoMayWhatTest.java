package samsyn.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import samsyn.standalone.openapi.OpenApiFile;
import samsyn.standalone.openapi.OpenApiFile.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every operation of both OpenAPI files, asked by every kind of person; … stands for an assessment just begun. */
@Tag("server")
@ExtendWith(EmptySamsyn.class)
class WhoMayWhatTest {

    private static final List<String> PEOPLE =
            List.of("coordinator", "evaluator-1", "reviewer", "auditor", "stranger", RunningSamsyn.NOBODY);

    /** Status of each read; the piece of evidence supports nothing yet that was disclosed or handed over. */
    private static final String READS = """
            read                        coordinator evaluator-1 reviewer    auditor     stranger    nobody
            /api/assessments            200         200         200         200         200         401
            …                           200         200         200         200         404         401
            …/result                    200         200         200         200         404         401
            …/short-facts               200         200         200         200         404         401
            …/history                   200         200         200         200         404         401
            …/stream                    200         200         200         200         404         401
            …/questions/{code}          200         200         404         200         404         401
            …/areas/{code}              200         200         404         200         404         401
            …/evidence                  200         200         200         200         404         401
            …/evidence/{piece}          404         200         404         200         404         401
            /api/editions               200         200         200         200         200         401
            /api/editions/{edition}     200         200         200         200         200         401
            /api/openapi/{file}         200         200         200         200         200         401
            /api/admin/projection       200         403         403         403         403         401
            """;

    /** Status of each command that the role forbids; "may" where something else decides. */
    private static final String COMMANDS = """
            command                                                         coordinator evaluator-1 reviewer    auditor     stranger    nobody
            POST /api/assessments                                           may         403         403         403         403         401
            POST …/team                                                     may         403         403         403         403         401
            POST …/team/release                                             may         403         403         403         403         401
            POST …/team/amendment                                           may         403         403         403         403         401
            POST …/team/{person}/release                                    may         403         403         403         403         401
            POST …/unit/amendment                                           may         403         403         403         403         401
            POST …/finish                                                   may         403         403         403         403         401
            POST …/reopening                                                may         403         403         403         403         401
            POST …/cancellation                                             may         403         403         403         403         401
            PUT …/questions/{question}/self-description                     may         may         403         403         403         401
            POST …/interviews                                               403         may         403         403         403         401
            PUT …/interviews/{interview}                                    403         may         403         403         403         401
            POST …/documents                                                403         may         403         403         403         401
            PUT …/documents/{document}                                      403         may         403         403         403         401
            POST …/web-pages                                                403         may         403         403         403         401
            PUT …/web-pages/{page}                                          403         may         403         403         403         401
            POST …/questions/{question}/links                               403         may         403         403         403         401
            DELETE …/questions/{question}/links/{link}                      403         may         403         403         403         401
            PUT …/questions/{question}/score                                403         may         403         403         403         401
            DELETE …/questions/{question}/score                             403         may         403         403         403         401
            POST …/questions/{question}/proposals                           403         may         403         403         403         401
            POST …/questions/{question}/proposals/{proposal}/confirmation   403         may         403         403         403         401
            POST …/questions/{question}/proposals/{proposal}/decline        403         may         403         403         403         401
            POST …/questions/{question}/reopening                           403         may         403         403         403         401
            POST …/remarks                                                  403         may         may         403         403         401
            POST …/remarks/{remark}/resolution                              403         may         may         403         403         401
            POST …/areas/{area}/prose                                       403         may         403         403         403         401
            POST …/areas/{area}/strengths                                   403         may         403         403         403         401
            POST …/areas/{area}/improvements                                403         may         403         403         403         401
            PUT …/findings/{finding}                                        403         may         403         403         403         401
            DELETE …/findings/{finding}                                     403         may         403         403         403         401
            PUT …/short-facts                                               403         may         403         403         403         401
            POST …/areas/{area}/submission                                  403         may         403         403         403         401
            POST …/areas/{area}/approval                                    403         403         may         403         403         401
            POST …/areas/{area}/return                                      403         403         may         403         403         401
            POST …/areas/{area}/reopening                                   403         may         may         403         403         401
            """;

    private static RunningSamsyn samsyn;

    @BeforeAll
    static void introduceAStranger(RunningSamsyn running) throws Exception {
        samsyn = running;
        samsyn.introduce("stranger", SignedToken.stranger(samsyn.data()));
    }

    @Test
    void readsAreAnsweredAsTheTableSays() throws Exception {
        String id = FreshAssessment.openWithItsTeam(samsyn);
        JsonNode document = JsonMapper.shared()
                .readTree(samsyn.send(
                                "evaluator-1",
                                "POST",
                                "/api/assessments/" + id + "/documents",
                                Map.of("title", "Kommunikationspolicy"))
                        .body());
        FreshAssessment.awaitReadable(samsyn, id, document);

        List<String> lines = new ArrayList<>(List.of(line(28, "read", PEOPLE)));
        for (Operation operation : OpenApiFile.QUERY_SIDE.operations()) {
            String path = path(
                    operation,
                    Map.of("assessment", id, "piece", document.required("id").stringValue()));
            List<String> statuses = new ArrayList<>();
            for (String person : PEOPLE) {
                statuses.add(Integer.toString(status(person, path)));
            }
            lines.add(line(28, operation.path(), statuses));
        }

        assertThat(String.join("\n", lines)).isEqualTo(READS.strip());
    }

    @Test
    void commandsAreForWhomTheTableSays() throws Exception {
        String all = FreshAssessment.openWithItsTeam(samsyn);
        List<String> lines = new ArrayList<>(List.of(line(64, "command", PEOPLE)));
        for (Operation operation : OpenApiFile.COMMAND_SIDE.operations()) {
            // One that is cancelled would answer nobody as before; who is released, nobody asks here.
            String id = operation.path().endsWith("/cancellation") ? FreshAssessment.openWithItsTeam(samsyn) : all;
            String path = path(operation, Map.of("assessment", id, "person", "evaluator-2"));
            // Those who may come last: what they do could decide for the others.
            Map<String, String> answers = new HashMap<>();
            for (String person : PEOPLE.reversed()) {
                answers.put(person, mayOrStatus(person, operation, path));
            }
            lines.add(line(
                    64,
                    operation.method() + " " + operation.path(),
                    PEOPLE.stream().map(answers::get).toList()));
        }

        assertThat(String.join("\n", lines)).isEqualTo(COMMANDS.strip());
    }

    @Test
    void everybodyMayAskWhetherItLivesAndIsReadyAndNothingElseFromWithin() throws Exception {
        for (String person : PEOPLE) {
            for (String probe : List.of("liveness", "readiness")) {
                assertThat(samsyn.get(person, "/actuator/health/" + probe).body())
                        .isEqualTo("{\"status\":\"UP\"}");
            }
            for (String path : List.of("/actuator", "/actuator/health", "/actuator/env", "/actuator/beans")) {
                assertThat(samsyn.get(person, path).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    private static int status(String person, String path) throws Exception {
        return path.endsWith("/stream")
                ? samsyn.open(person, path)
                : samsyn.get(person, path).statusCode();
    }

    private static String mayOrStatus(String person, Operation operation, String path) throws Exception {
        JsonNode body = operation.node().at("/requestBody/content/application~1json");
        List<String> headers = operation.parameters().stream()
                .filter(p -> p.required("name").stringValue().equals("If-Match"))
                .filter(p -> p.required("required").booleanValue())
                .map(p -> p.required("example").stringValue())
                .findFirst()
                .map(version -> List.of("If-Match", version))
                .orElse(List.of());
        int status = samsyn.send(
                        person,
                        operation.method(),
                        path,
                        body.isMissingNode()
                                ? null
                                : OpenApiFile.COMMAND_SIDE.examples(body).getFirst(),
                        headers.toArray(String[]::new))
                .statusCode();
        assertThat(status).isLessThan(500);
        return status == 401 || status == 403 ? Integer.toString(status) : "may";
    }

    /** The path with what is known for its names, and with the file's own examples for the others. */
    private static String path(Operation operation, Map<String, String> known) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.required("name").stringValue();
            path = path.replace(
                    "{" + name + "}",
                    known.getOrDefault(name, parameter.required("example").asString()));
        }
        return path;
    }

    private static String line(int width, String what, List<String> cells) {
        String first = what.replace("/api/assessments/{assessment}", "…");
        return first
                + " ".repeat(width - first.length())
                + cells.stream()
                        .map("%-12s"::formatted)
                        .collect(Collectors.joining())
                        .stripTrailing();
    }
}
