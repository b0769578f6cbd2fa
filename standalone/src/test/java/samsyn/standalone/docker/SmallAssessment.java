package samsyn.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import samsyn.standalone.Patience;
import samsyn.standalone.story.FreshAssessment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An assessment as its people would work on one area of it, sent to one address and read from another. */
final class SmallAssessment implements AutoCloseable {

    static final String AREA = "1";
    static final List<String> QUESTIONS = List.of("1.1", "1.2", "1.3", "1.4", "1.5");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final OpenIdProvider provider;
    private final String commands;
    private final String reads;
    private String path = "";
    private String readToken = "";

    /**
     * Nothing is sent yet.
     *
     * @param commands address that commands are sent to
     * @param reads address that is read from
     */
    SmallAssessment(OpenIdProvider provider, String commands, String reads) {
        this.provider = provider;
        this.commands = commands;
        this.reads = reads;
    }

    /** Opens it with a team of two evaluators and a reviewer. */
    SmallAssessment open() throws Exception {
        JsonNode opened = command("coordinator", "POST", "/api/assessments", FreshAssessment.HAMMARO);
        path = "/api/assessments/" + opened.required("id").stringValue();
        assign("evaluator-1", "EVALUATOR");
        assign("evaluator-2", "EVALUATOR");
        assign("reviewer", "REVIEWER");
        return this;
    }

    private void assign(String person, String duty) throws Exception {
        Map<String, Object> member = Map.of("id", person, "name", person, "employer", Map.of("id", "se:skl"));
        command("coordinator", "POST", path + "/team", Map.of("person", member, "duty", duty));
    }

    /** A document that both evaluators see. */
    String register(String title) throws Exception {
        return command("evaluator-1", "POST", path + "/documents", Map.of("title", title))
                .required("id")
                .stringValue();
    }

    /** Both score on their own; the one who scores last discloses. */
    void score(String question, String document) throws Exception {
        String link = command(
                        "evaluator-1",
                        "POST",
                        path + "/questions/" + question + "/links",
                        Map.of("evidence", document, "shows", "PRACTICE"))
                .required("id")
                .stringValue();
        score("evaluator-1", question, "7.5", List.of(link));
        score("evaluator-2", question, "7", List.of());
    }

    void score(String evaluator, String question, String points, List<String> links) throws Exception {
        Map<String, Object> body = Map.of(
                "score", Map.of("unit", "POINTS", "value", points), "rationale", "Det syns i arbetet.", "links", links);
        command(evaluator, "PUT", path + "/questions/" + question + "/score", body);
    }

    /** One proposes the mean, the other confirms. */
    void agree(String question) throws Exception {
        String proposals = path + "/questions/" + question + "/proposals";
        String proposal = command(
                        "evaluator-1", "POST", proposals, Map.of("score", Map.of("mean", true)), "If-Match", "\"1\"")
                .required("id")
                .stringValue();
        command("evaluator-2", "POST", proposals + "/" + proposal + "/confirmation", null);
    }

    /** The team hands the area over, the reviewer approves what both have seen. */
    void approve() throws Exception {
        String area = "/areas/" + AREA;
        command("evaluator-1", "POST", path + area + "/submission", null, "If-Match", content("evaluator-1"));
        command("reviewer", "POST", path + area + "/approval", null, "If-Match", content("reviewer"));
    }

    private String content(String person) throws Exception {
        return '"' + read(person, "/areas/" + AREA).required("content").stringValue() + '"';
    }

    /** All of it: gathered, scored, agreed, handed over, approved. */
    void play() throws Exception {
        open();
        String document = register("Strategiskt program 2012");
        for (String question : QUESTIONS) {
            score(question, document);
            agree(question);
        }
        approve();
    }

    /** What is read of this assessment, once the last command's effect is in it. */
    JsonNode read(String person, String what) throws Exception {
        Patience patience = new Patience("What was done is read at %s%s".formatted(path, what));
        HttpResponse<String> answer = get(person, path + what + "?atLeast=" + readToken);
        while (answer.statusCode() != 200
                || answer.headers().firstValue("Samsyn-Stale").isPresent()) {
            patience.look(answer.body());
            LockSupport.parkNanos(Patience.betweenLooks().toNanos());
            answer = get(person, path + what + "?atLeast=" + readToken);
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    HttpResponse<String> get(String person, String where) throws Exception {
        return send(reads, provider.token(person, rights(person)), "GET", where, null);
    }

    private JsonNode command(String person, String method, String where, Object body, String... headers)
            throws Exception {
        HttpResponse<String> answer =
                send(commands, provider.token(person, rights(person)), method, where, body, headers);
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, where, answer.body())
                .isIn(200, 201);
        JsonNode accepted = JsonMapper.shared().readTree(answer.body());
        readToken = accepted.required("readToken").stringValue();
        return accepted;
    }

    private static String[] rights(String person) {
        return switch (person) {
            case "coordinator" -> new String[] {"COORDINATOR"};
            case "auditor" -> new String[] {"AUDITOR"};
            default -> new String[0];
        };
    }

    /** Any request to any address. */
    HttpResponse<String> send(String address, String token, String method, String where, Object body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + where))
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    String path() {
        return path;
    }

    HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        http.close();
    }
}
