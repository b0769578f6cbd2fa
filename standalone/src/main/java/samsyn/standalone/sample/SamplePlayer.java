package samsyn.standalone.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import samsyn.standalone.Progress;
import tools.jackson.databind.JsonNode;

/**
 * Plays the sample assessment as its people would have worked, one command after the other. Every command has a key
 * of its own, so playing on after a crash repeats what is done without effect and goes on with what is missing.
 */
public final class SamplePlayer {

    private static final List<String> EVALUATORS = List.of("evaluator-1", "evaluator-2");

    private final ApiClient api;
    private final JsonNode story = SampleStory.read();
    private final List<Runnable> steps = new ArrayList<>();

    /** Ids that answers gave, by what the story calls the thing. */
    private final Map<String, String> ids = new HashMap<>();
    /** Versions that answers gave, by what the story calls the thing. */
    private final Map<String, String> versions = new HashMap<>();
    /** Content that was named when an area was handed over or reviewed before a crash, by the command's key. */
    private final Map<String, String> contents = new HashMap<>();

    private String path = "";
    private String readToken = "";

    private SamplePlayer(ApiClient api) {
        this.api = api;
    }

    /**
     * Plays it to its end and returns when the views show it finished.
     *
     * @param base address of the running Samsyn
     * @param tokens of the sample's people, by name
     */
    public static void play(String base, Map<String, String> tokens, Progress progress) {
        try (ApiClient api = new ApiClient(base, tokens)) {
            new SamplePlayer(api).play(progress);
        }
    }

    private void play(Progress progress) {
        open();
        recallContents();
        formTeam();
        gatherEvidence();
        story.required("questions").forEach(this::judge);
        remark();
        story.required("areas").forEach(this::describe);
        story.required("areas").forEach(area -> review(text(area, "code")));
        amendAfterApproval();
        step(() -> send("coordinator", "POST", "/finish", null, "finish", null));
        for (int done = 0; done < steps.size(); done++) {
            progress.bar("Playing the sample Hammarö 2013", done, steps.size());
            steps.get(done).run();
        }
        api.get("coordinator", path + "/result?atLeast=" + readToken);
        progress.bar("Playing the sample Hammarö 2013", steps.size(), steps.size());
    }

    private void open() {
        Map<String, Object> body = body(
                "unit", story.required("unit"),
                "year", story.required("year"),
                "edition", story.required("edition"),
                "labels", List.of(text(story, "label")));
        JsonNode answer = api.send("coordinator", "POST", "/api/assessments", body, "sample-open", null);
        path = "/api/assessments/" + text(answer, "id");
        readToken = text(answer, "readToken");
    }

    /** After a crash the hashes that were named before are read from the history, as an auditor would. */
    private void recallContents() {
        String after = "";
        while (true) {
            JsonNode page = api.get("auditor", path + "/history?limit=1000&atLeast=" + readToken + after);
            for (JsonNode entry : page.required("items")) {
                JsonNode content = entry.required("data").get("content");
                if (content != null) {
                    contents.put(text(entry, "command"), content.stringValue());
                }
            }
            JsonNode next = page.get("next");
            if (next == null || next.isNull()) {
                return;
            }
            after = "&after=" + next.stringValue();
        }
    }

    private void formTeam() {
        assign("evaluator-1", "EVALUATOR");
        assign("evaluator-2", "EVALUATOR");
        assign("reviewer", "REVIEWER");
    }

    private void assign(String person, String duty) {
        JsonNode about = story.required("people").required(person);
        Map<String, Object> member =
                body("id", person, "name", text(about, "name"), "employer", about.required("employer"));
        step(() -> send("coordinator", "POST", "/team", body("person", member, "duty", duty), "team-" + person, null));
    }

    private void gatherEvidence() {
        for (JsonNode self : story.required("selfDescriptions")) {
            String question = text(self, "question");
            step(() -> send(
                    "coordinator",
                    "PUT",
                    "/questions/" + question + "/self-description",
                    body("answer", text(self, "text")),
                    "self-" + question,
                    null));
        }
        story.required("interviews").forEach(i -> record("/interviews", i, "group", "heldOn", "participants", "notes"));
        story.required("documents").forEach(d -> record("/documents", d, "title", "link", "dated"));
        story.required("webPages").forEach(w -> record("/web-pages", w, "address", "seenOn", "saw"));
    }

    private void record(String where, JsonNode piece, String... members) {
        String ref = text(piece, "ref");
        String recorder = EVALUATORS.get(steps.size() % 2);
        step(() -> remember(ref, send(recorder, "POST", where, copy(piece, members), ref, null)));
    }

    /** Both score on their own; with the second score all is disclosed; then they agree. */
    private void judge(JsonNode question) {
        String code = text(question, "code");
        // A revision comes before the colleague's score, which would freeze it: whoever revises scores first.
        EVALUATORS.stream()
                .sorted(Comparator.comparing(
                        evaluator -> !question.required(evaluator).has("revised")))
                .forEach(evaluator -> score(code, evaluator, question.required(evaluator)));
        JsonNode agreement = question.required("agreement");
        String proposer = agreement.path("by").asString("evaluator-1");
        step(() -> versions.put("agreement-" + code, "1"));
        JsonNode declined = agreement.get("declined");
        if (declined != null) {
            propose(code, proposer, declined.required("first"), "first");
            step(() -> {
                JsonNode answer = send(
                        text(declined, "by"),
                        "POST",
                        proposal(code, "first") + "/decline",
                        body("reason", text(declined, "reason")),
                        "decline-" + code,
                        null);
                versions.put("agreement-" + code, text(answer, "version"));
            });
        }
        propose(code, proposer, agreement, "proposal");
        confirm(code, other(proposer), "proposal");
    }

    private void score(String code, String evaluator, JsonNode own) {
        List<Supplier<String>> links = new ArrayList<>();
        for (JsonNode evidence : own.required("evidence")) {
            String ref = text(evidence, "ref");
            String name = "link-" + code + "-" + evaluator + "-" + ref + "-" + text(evidence, "shows");
            links.add(() -> Objects.requireNonNull(ids.get(name)));
            step(() -> {
                Map<String, Object> body = copy(evidence, "shows", "passage");
                body.put("evidence", Objects.requireNonNull(ids.get(ref)));
                remember(name, send(evaluator, "POST", "/questions/" + code + "/links", body, name, null));
            });
        }
        String key = "score-" + code + "-" + evaluator;
        String where = "/questions/" + code + "/score";
        step(() -> {
            Map<String, Object> body = copy(own, "score", "rationale");
            body.put("links", links.stream().map(Supplier::get).toList());
            remember(key, send(evaluator, "PUT", where, body, key, null));
        });
        JsonNode revised = own.get("revised");
        if (revised != null) {
            step(() -> {
                Map<String, Object> body = copy(revised, "score", "rationale", "reason");
                body.put("links", links.stream().map(Supplier::get).toList());
                send(evaluator, "PUT", where, body, "revise-" + code + "-" + evaluator, versions.get(key));
            });
        }
    }

    private void propose(String code, String proposer, JsonNode proposed, String name) {
        step(() -> {
            Map<String, Object> body = "MEAN".equals(proposed.path("way").asString(""))
                    ? body("score", body("mean", true))
                    : copy(proposed, "score", "reason");
            String seen = versions.get("agreement-" + code);
            JsonNode answer =
                    send(proposer, "POST", "/questions/" + code + "/proposals", body, name + "-" + code, seen);
            ids.put(name + "-" + code, text(answer, "id"));
            versions.put("agreement-" + code, text(answer, "version"));
        });
    }

    private void confirm(String code, String evaluator, String name) {
        step(() -> {
            JsonNode answer = send(
                    evaluator,
                    "POST",
                    proposal(code, name) + "/confirmation",
                    null,
                    "confirm-" + name + "-" + code,
                    null);
            versions.put("agreement-" + code, text(answer, "version"));
        });
    }

    private String proposal(String code, String name) {
        return "/questions/" + code + "/proposals/" + ids.get(name + "-" + code);
    }

    private void remark() {
        int number = 0;
        for (JsonNode remark : story.required("remarks")) {
            String name = "remark-" + number++;
            String question = text(remark, "question");
            step(() -> remember(
                    name,
                    send(
                            text(remark, "by"),
                            "POST",
                            "/remarks",
                            body("area", areaOf(question), "question", question, "text", text(remark, "text")),
                            name,
                            null)));
            JsonNode resolution = remark.required("resolution");
            step(() -> send(
                    text(resolution, "by"),
                    "POST",
                    "/remarks/" + ids.get(name) + "/resolution",
                    body("resolution", text(resolution, "text")),
                    "resolve-" + name,
                    null));
        }
    }

    private void describe(JsonNode area) {
        String code = text(area, "code");
        note(area, code, "prose", "questions", "heading", "text");
        note(area, code, "strengths", "questions", "text");
        note(area, code, "improvements", "questions", "text", "roleModel");
        if (code.equals("8")) {
            Map<String, Object> facts = copy(story, "shortFacts");
            step(() -> send(
                    "evaluator-1",
                    "PUT",
                    "/short-facts",
                    body("facts", Objects.requireNonNull(facts.get("shortFacts"))),
                    "short-facts",
                    null));
        }
    }

    private void note(JsonNode area, String code, String kind, String... members) {
        int number = 0;
        for (JsonNode note : area.required(kind)) {
            String key = kind + "-" + code + "-" + number++;
            String author = EVALUATORS.get(number % 2);
            step(() -> send(author, "POST", "/areas/" + code + "/" + kind, copy(note, members), key, null));
        }
    }

    private void review(String area) {
        handOver(area, "submit-" + area);
        JsonNode returned = story.required("returned");
        if (text(returned, "area").equals(area)) {
            answerTheReviewer(area, returned);
            handOver(area, "submit-again-" + area);
        }
        approve(area, "approve-" + area);
    }

    /** The reviewer gives the area back; the team takes the question up again and agrees in a further round. */
    private void answerTheReviewer(String area, JsonNode returned) {
        String key = "return-" + area;
        step(() -> send(
                "reviewer",
                "POST",
                "/areas/" + area + "/return",
                copy(returned, "questions", "reason"),
                key,
                content(area, key, "reviewer")));
        JsonNode answer = returned.required("answer");
        JsonNode proposal = answer.required("proposal");
        String question = text(answer, "question");
        String proposer = text(proposal, "by");
        step(() -> {
            JsonNode reopened = send(
                    proposer,
                    "POST",
                    "/questions/" + question + "/reopening",
                    body("reason", text(answer, "reopenedBecause")),
                    "reopen-" + question,
                    versions.get("agreement-" + question));
            versions.put("agreement-" + question, text(reopened, "version"));
        });
        propose(question, proposer, proposal, "second");
        confirm(question, other(proposer), "second");
    }

    /** A document behind an approved area is corrected: the approval falls and is given again. */
    private void amendAfterApproval() {
        JsonNode voided = story.required("voided");
        String area = text(voided, "area");
        String ref = text(voided, "evidence");
        step(() -> {
            Map<String, Object> body = copy(document(ref), "title", "link", "dated");
            voided.required("change").properties().forEach(change -> body.put(change.getKey(), change.getValue()));
            body.put("reason", text(voided, "reason"));
            send("evaluator-1", "PUT", "/documents/" + ids.get(ref), body, "amend-" + ref, versions.get(ref));
        });
        approve(area, "approve-again-" + area);
    }

    private JsonNode document(String ref) {
        return story.required("documents")
                .valueStream()
                .filter(d -> text(d, "ref").equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private void handOver(String area, String key) {
        step(() -> send(
                "evaluator-1", "POST", "/areas/" + area + "/submission", null, key, content(area, key, "evaluator-1")));
    }

    private void approve(String area, String key) {
        step(() -> send("reviewer", "POST", "/areas/" + area + "/approval", null, key, content(area, key, "reviewer")));
    }

    /** The hash of what this person sees of the area now, or saw when this very command was sent before a crash. */
    private String content(String area, String key, String person) {
        String before = contents.get("sample-" + key);
        return before != null
                ? before
                : text(api.get(person, path + "/areas/" + area + "?atLeast=" + readToken), "content");
    }

    private String areaOf(String question) {
        return question.substring(0, question.indexOf('.'));
    }

    private JsonNode send(
            String person, String method, String where, @Nullable Object body, String key, @Nullable String ifMatch) {
        JsonNode answer = api.send(person, method, path + where, body, "sample-" + key, ifMatch);
        readToken = text(answer, "readToken");
        return answer;
    }

    private void remember(String name, JsonNode answer) {
        JsonNode id = answer.get("id");
        if (id != null) {
            ids.put(name, id.stringValue());
        }
        JsonNode version = answer.get("version");
        if (version != null) {
            versions.put(name, version.stringValue());
        }
    }

    private void step(Runnable step) {
        steps.add(step);
    }

    private static String other(String evaluator) {
        return evaluator.equals("evaluator-1") ? "evaluator-2" : "evaluator-1";
    }

    private static String text(JsonNode node, String member) {
        return node.required(member).stringValue();
    }

    private static Map<String, Object> copy(JsonNode from, String... members) {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (String member : members) {
            JsonNode value = from.get(member);
            if (value != null) {
                copy.put(member, value);
            }
        }
        return copy;
    }

    private static Map<String, Object> body(Object... namesAndValues) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }
}
