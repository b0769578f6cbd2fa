package samsyn.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samsyn.edition.Edition;
import samsyn.edition.Editions;
import samsyn.standalone.pipeline.Leftovers;
import tools.jackson.databind.json.JsonMapper;

/** Many at once in one assessment, through the API of the running product; looked at raw after it has stopped. */
@Tag("server")
class ConcurrentScoringTest {

    private static final int THREADS = 32;
    private static final List<String> QUESTIONS = new Editions(null)
            .find("kommunkompassen-2010").orElseThrow().areas().stream()
                    .flatMap(area -> area.questions().stream())
                    .map(Edition.Question::code)
                    .toList();
    private static final int SETTING_UP = 4;

    @TempDir
    Path directory;

    private RunningSamsyn samsyn;
    private String id;
    private String assessment;

    @Test
    void thirtyTwoThreadsOnDifferentQuestionsAreAllAcceptedAndEverythingAgrees() throws Exception {
        Path data = directory.resolve("data");
        try (RunningSamsyn running = RunningSamsyn.start(data, "--empty")) {
            samsyn = running;
            id = FreshAssessment.openWithItsTeam(samsyn);
            assessment = "/api/assessments/" + id;
            allQuestionsAtOnce("evaluator-1");
            aRevisionTellsABlindColleagueNothing();
            allQuestionsAtOnce("evaluator-2");
            samsyn.json("auditor", assessment + "/history?limit=5");
            samsyn.stop();
        }

        // Per question: two scores and a disclosure; beside them a revision and two documents.
        assertThat(Leftovers.agreedEntries(data)).isEqualTo(SETTING_UP + 3 * QUESTIONS.size() + 3);
        assertThat(Leftovers.readByAuditors(data)).containsExactly("auditor " + assessment + "/history");
    }

    private void allQuestionsAtOnce(String person) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<HttpResponse<String>>> scores = new ArrayList<>();
            for (String question : QUESTIONS) {
                scores.add(threads.submit(() -> {
                    start.await();
                    return accepted(samsyn.send(person, "PUT", score(question), judgement("5")));
                }));
            }
            start.countDown();
            // What is answered is in the log; it is looked at in the views, so they must have it, too.
            for (Future<HttpResponse<String>> score : scores) {
                FreshAssessment.awaitReadable(
                        samsyn, id, JsonMapper.shared().readTree(score.get().body()));
            }
        }
    }

    private void aRevisionTellsABlindColleagueNothing() throws Exception {
        String path = assessment + "/stream";
        FreshAssessment.awaitReadable(
                samsyn, id, JsonMapper.shared().readTree(accepted(document()).body()));
        try (Stream<String> colleague = samsyn.lines("evaluator-2", path);
                Stream<String> own = samsyn.lines("evaluator-1", path);
                Stream<String> again = samsyn.lines("evaluator-2", path, "Last-Event-ID", "7")) {
            accepted(samsyn.send("evaluator-1", "PUT", score("1.1"), revision(), "If-Match", "\"1\""));
            assertThat(firstTold(own)).contains("question/1.1");
            accepted(document());
            assertThat(firstTold(colleague)).contains("evidence").doesNotContain("question/");
            assertThat(firstTold(again)).isEqualTo("data:{\"things\":[\"all\"]}");
        }
    }

    /** What a page is told first. */
    private static String firstTold(Stream<String> stream) {
        return stream.filter(line -> line.startsWith("data:")).findFirst().orElseThrow();
    }

    private HttpResponse<String> document() throws Exception {
        return samsyn.send("evaluator-2", "POST", assessment + "/documents", Map.of("title", "Personalplan"));
    }

    private String score(String question) {
        return assessment + "/questions/" + question + "/score";
    }

    private static Map<String, Object> judgement(String points) {
        return Map.of("score", Map.of("unit", "POINTS", "value", points), "rationale", "Finns och följs upp.");
    }

    private static Map<String, Object> revision() {
        return Map.of(
                "score", Map.of("unit", "POINTS", "value", "6"), "rationale", "Finns.", "reason", "Läste planen igen.");
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return answer;
    }
}
