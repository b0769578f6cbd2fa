package samsyn.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samsyn.standalone.Patience;
import samsyn.standalone.pipeline.Leftovers;
import samsyn.standalone.sample.PrintedTable;
import tools.jackson.databind.JsonNode;

/** Kill -9 in the middle of the work: nothing that was answered is lost, nothing is done twice. */
@Tag("server")
class KilledTest {

    private static final int KILLS = Boolean.getBoolean("samsyn.full") ? 20 : 2;
    private static final int WRITERS = 8;
    private static final int OPENED_WITH_ONE = 2;

    @TempDir
    Path directory;

    @Test
    void aSampleThatWasCutOffIsPlayedToItsEndAndNothingIsDoubled() throws Exception {
        Path data = directory.resolve("data");
        try (RunningSamsyn first = RunningSamsyn.starting(data)) {
            first.jvm().awaitLine("Hammarö 2013: 25 %");
            first.jvm().kill();
        }
        try (RunningSamsyn second = RunningSamsyn.starting(data)) {
            second.jvm().awaitLine("Hammarö 2013: 75 %");
            second.jvm().kill();
        }
        try (RunningSamsyn third = RunningSamsyn.start(data)) {
            JsonNode items = third.json("auditor", "/api/assessments").required("items");
            assertThat(items).hasSize(1);
            String id = items.get(0).required("id").stringValue();
            JsonNode result = third.json("auditor", "/api/assessments/" + id + "/result");
            assertThat(result.required("achieved").intValue()).isEqualTo(599);
            List<String> rows = new ArrayList<>();
            result.required("areas")
                    .forEach(area -> area.required("questions")
                            .forEach(question -> rows.add("%s %s: %d/%d %d %%"
                                    .formatted(
                                            question.required("code").stringValue(),
                                            question.required("text").stringValue(),
                                            question.required("achieved").intValue(),
                                            question.required("max").intValue(),
                                            question.required("percent").intValue()))));
            assertThat(PrintedTable.read().lines()).containsAll(rows);
            assertThat(rows).hasSize(45);
            try (Connection log = third.log();
                    Statement statement = log.createStatement();
                    ResultSet row = statement.executeQuery("""
                            select count(*), count(distinct (body_json ->> 'command', body_json ->> 'type',
                                                             body_json -> 'data'))
                            from (select convert_from(body, 'UTF8')::jsonb as body_json from entry) e""")) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(row.getLong(2));
            }
            third.stop();
        }
    }

    @Test
    void noAcknowledgedCommandIsMissingHoweverOftenItIsKilled() throws Exception {
        Path data = directory.resolve("data");
        Set<String> acknowledged = new HashSet<>();
        String id = "";
        for (int kill = 0; kill < KILLS; kill++) {
            try (RunningSamsyn samsyn = RunningSamsyn.start(data, "--empty")) {
                id = id.isEmpty() ? opened(samsyn) : id;
                assertThat(titles(samsyn, id)).as("after kill %d", kill).containsAll(acknowledged);
                acknowledged.addAll(writeUntilKilled(samsyn, id, kill));
            }
        }
        int entries;
        try (RunningSamsyn samsyn = RunningSamsyn.start(data, "--empty")) {
            List<String> shown = titles(samsyn, id);
            assertThat(shown).containsAll(acknowledged).doesNotHaveDuplicates();
            assertThat(shown).hasSize(inTheLog(samsyn));
            System.out.println("KilledTest: " + KILLS + " kills, " + acknowledged.size() + " acknowledged, "
                    + shown.size() + " in the log and in the views");
            entries = OPENED_WITH_ONE + shown.size();
            samsyn.stop();
        }
        assertThat(Leftovers.agreedEntries(data)).isEqualTo(entries);
    }

    private static String opened(RunningSamsyn samsyn) throws Exception {
        String id = FreshAssessment.open(samsyn);
        FreshAssessment.assign(samsyn, id, "evaluator-1", "Utvärderare 1", "se:skl", "EVALUATOR");
        return id;
    }

    /** Eight clients register documents as fast as they can; the JVM is killed while they do. */
    private static List<String> writeUntilKilled(RunningSamsyn samsyn, String id, int kill) throws Exception {
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicInteger number = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(40 + 7 * kill);
        List<Future<?>> ended = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int w = 0; w < WRITERS; w++) {
                ended.add(writers.submit(() -> {
                    while (true) {
                        String title = "Dokument " + kill + "." + number.incrementAndGet();
                        if (isRegistered(samsyn, id, title)) {
                            acknowledged.add(title);
                            enough.countDown();
                        }
                    }
                }));
            }
            try {
                Patience.until("So many are acknowledged", () -> enough.getCount() == 0, enough::getCount);
            } finally {
                samsyn.jvm().kill();
            }
            for (Future<?> writer : ended) {
                assertThatThrownBy(writer::get).as("what ended a writer").hasCauseInstanceOf(IOException.class);
            }
        }
        return List.copyOf(acknowledged);
    }

    private static boolean isRegistered(RunningSamsyn samsyn, String id, String title) throws Exception {
        return samsyn.send("evaluator-1", "POST", "/api/assessments/" + id + "/documents", Map.of("title", title))
                        .statusCode()
                == 201;
    }

    private static List<String> titles(RunningSamsyn samsyn, String id) throws Exception {
        List<String> titles = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonNode part = samsyn.json("evaluator-1", "/api/assessments/" + id + "/evidence?limit=1000" + after);
            part.required("items")
                    .forEach(item -> titles.add(item.required("title").stringValue()));
            after = part.has("next") ? "&after=" + part.required("next").stringValue() : null;
        }
        return titles;
    }

    private static int inTheLog(RunningSamsyn samsyn) throws Exception {
        try (Connection log = samsyn.log();
                Statement statement = log.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) from entry
                        where convert_from(body, 'UTF8')::jsonb ->> 'type' = 'document-registered.v1'""")) {
            row.next();
            return row.getInt(1);
        }
    }
}
