package samsyn.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samsyn.event.EntryReader;
import samsyn.event.EventTypes;
import samsyn.event.Recorded;
import samsyn.standalone.docs.Markdown;
import samsyn.standalone.openapi.OpenApiFile;
import samsyn.standalone.pipeline.Leftovers;
import samsyn.standalone.sample.PrintedTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first start as a user sees it: the sample is played through the API and its printed tables are the report's. It is
 * listened to inside the JDK all the while: nothing calls out.
 */
@Tag("server")
class SampleTest {

    @TempDir
    static Path directory;

    private static RunningSamsyn samsyn;
    private static String id;

    @BeforeAll
    static void theFirstStartPlaysTheSample() throws Exception {
        samsyn = LoopbackOnly.starting(directory.resolve("data"), directory.resolve("heard"))
                .awaitReady();
        JsonNode items = samsyn.json("coordinator", "/api/assessments").required("items");
        assertThat(items).hasSize(1);
        id = items.get(0).required("id").stringValue();
    }

    @AfterAll
    static void whatItLeavesAgreesAndNothingCalledOut() throws Exception {
        samsyn.stop();
        samsyn.close();
        duringTheWholeStoryNoSocketWasOpenedToAnyAddressButLoopback();
        Path data = directory.resolve("data");
        assertThat(Leftovers.agreedEntries(data)).isGreaterThan(500);
        assertThat(Leftovers.shown(data, "assessments_finished")).isNotEmpty();
        assertThat(Leftovers.shown(data, "assessments_in_progress")).isEmpty();
    }

    /** Axon's update checker would, least of all noticed. */
    private static void duringTheWholeStoryNoSocketWasOpenedToAnyAddressButLoopback() throws Exception {
        List<String> lines = Files.readAllLines(directory.resolve("heard"));
        assertThat(lines).as("it listens at all").anyMatch(line -> line.equals("connect 127.0.0.1 loopback"));
        assertThat(lines).noneMatch(line -> line.endsWith("OUTSIDE"));
        Set<String> own = Set.of(
                "localhost",
                "127.0.0.1",
                "::1",
                "0.0.0.0",
                InetAddress.getLocalHost().getHostName());
        assertThat(lines)
                .filteredOn(line -> line.startsWith("look up "))
                .allMatch(line -> own.contains(line.replace("look up ", "")));
    }

    @Test
    void theResultIsThePrintedTableRowByRow() throws Exception {
        JsonNode result = samsyn.json("auditor", "/api/assessments/" + id + "/result");

        PrintedTable printed = PrintedTable.read();
        List<String> rows = new ArrayList<>();
        for (JsonNode area : result.required("areas")) {
            rows.add("%s %s: %d/%d %d %%"
                    .formatted(
                            area.required("code").stringValue(),
                            area.required("name").stringValue(),
                            area.required("achieved").intValue(),
                            area.required("max").intValue(),
                            area.required("percent").intValue()));
            for (JsonNode question : area.required("questions")) {
                rows.add("%s %s: %d/%d %d %%"
                        .formatted(
                                question.required("code").stringValue(),
                                question.required("text").stringValue(),
                                question.required("achieved").intValue(),
                                question.required("max").intValue(),
                                question.required("percent").intValue()));
                assertThat(question.required("exact").stringValue()).matches("\\d+(\\.\\d+)?");
            }
        }
        assertThat(rows).hasSize(53).containsExactlyInAnyOrderElementsOf(printed.lines());
        assertThat(result.required("achieved").intValue()).isEqualTo(599);
        assertThat(result.required("max").intValue()).isEqualTo(800);
        assertThat(result.required("policy").stringValue()).isEqualTo("SUM_OF_PRINTED_AREAS");
        assertThat(result.required("labels").get(0).stringValue()).isEqualTo("SYNTHETIC_DECIMALS");
    }

    @Test
    void theListSaysThatItIsFinishedWithItsTotal() throws Exception {
        for (String person : List.of("coordinator", "evaluator-1", "evaluator-2", "reviewer", "auditor")) {
            JsonNode item =
                    samsyn.json(person, "/api/assessments").required("items").get(0);

            assertThat(item.required("municipality").stringValue()).isEqualTo("Hammarö kommun");
            assertThat(item.required("year").intValue()).isEqualTo(2013);
            assertThat(item.required("edition").stringValue()).isEqualTo("kommunkompassen-2010");
            assertThat(item.required("status").stringValue()).isEqualTo("FINISHED");
            assertThat(item.required("total").required("achieved").intValue()).isEqualTo(599);
        }
    }

    @Test
    void theHistoryIsWhatTheLogHolds() throws Exception {
        List<Recorded> log = new ArrayList<>();
        try (Connection connection = samsyn.log();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select body, leaf from entry order by position")) {
            while (row.next()) {
                byte[] body = row.getBytes(1);
                log.add(EntryReader.read(body));
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                sha.update((byte) 0);
                assertThat(row.getBytes(2)).isEqualTo(sha.digest(body));
                assertThat(new String(body, UTF_8))
                        .isEqualTo(sorted(JsonMapper.shared().readTree(body)));
            }
        }

        List<JsonNode> history = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = samsyn.json("auditor", "/api/assessments/" + id + "/history?limit=100" + after);
            page.required("items").forEach(history::add);
            JsonNode next = page.get("next");
            after = next == null || next.isNull() ? "" : "&after=" + next.stringValue();
        } while (!after.isEmpty());

        assertThat(history).hasSameSizeAs(log);
        for (int i = 0; i < log.size(); i++) {
            Recorded entry = log.get(i);
            JsonNode shown = history.get(i);
            assertThat(shown.required("type").stringValue()).isEqualTo(EventTypes.nameOf(entry.event()));
            assertThat(shown.required("position").toString().replace("\"", ""))
                    .isEqualTo(Long.toString(entry.envelope().position()));
            JsonNode actor = shown.required("actor");
            assertThat(actor.required("name").stringValue())
                    .isEqualTo(entry.envelope().actor().name());
            assertThat(actor.required("role").stringValue())
                    .isEqualTo(entry.envelope().actor().role().name());
            assertThat(actor.required("employer").required("name").stringValue())
                    .isEqualTo(entry.envelope().actor().employer().name());
            assertThat(shown.required("recordedAt").stringValue()).isNotBlank();
            assertThat(shown.required("data").isObject()).isTrue();
            assertThat(shown.has("salt")).isFalse();
            if (entry.envelope().reason() != null) {
                assertThat(shown.required("reason").stringValue())
                        .isEqualTo(entry.envelope().reason());
            }
        }
    }

    /** The client holds each answer against its description; here are as many kinds of answers as one story can give. */
    @Test
    void everythingInItCanBeReadByEverybodyInIt() throws Exception {
        String assessment = "/api/assessments/" + id;
        for (String person : List.of("coordinator", "evaluator-1", "evaluator-2", "reviewer", "auditor")) {
            samsyn.json(person, assessment);
            samsyn.json(person, assessment + "/short-facts");
            samsyn.json(person, assessment + "/history?limit=1000");
            for (JsonNode piece : samsyn.json(person, assessment + "/evidence").required("items")) {
                samsyn.json(
                        person, assessment + "/evidence/" + piece.required("id").stringValue());
            }
            for (JsonNode area : samsyn.json(person, assessment + "/result").required("areas")) {
                samsyn.json(
                        person, assessment + "/areas/" + area.required("code").stringValue());
                for (JsonNode question : area.required("questions")) {
                    samsyn.json(
                            person,
                            assessment + "/questions/"
                                    + question.required("code").stringValue());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/assessments/7, malformed-id, assessment",
        "…/evidence/7, malformed-id, evidence",
        "…/history?limit=0, malformed-limit, limit",
        "…/history?limit=1001, malformed-limit, limit",
        "…/history?limit=ten, malformed-limit, limit",
        "…/history?after=abc, malformed-cursor, after",
        "…/evidence?limit=0, malformed-limit, limit",
        "…/evidence?after=abc, malformed-cursor, after",
        "/api/assessments?limit=none, malformed-limit, limit",
        "/api/assessments?after=abc, malformed-cursor, after",
        "…/stream?since=yesterday, malformed-moment, since",
        "…?atLeast=abc, malformed-read-token, atLeast"
    })
    void whatCannotBeMeantIsRefusedByName(String path, String problem, String field) throws Exception {
        HttpResponse<String> answer = samsyn.get("auditor", path.replace("…", "/api/assessments/" + id));

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode said = JsonMapper.shared().readTree(answer.body());
        assertThat(said.required("type").stringValue()).isEqualTo("urn:samsyn:problem:" + problem);
        assertThat(said.required("field").stringValue()).isEqualTo(field);
    }

    @Test
    void theOpenApiFilesOfBothSidesAreHandedOut() throws Exception {
        for (OpenApiFile file : OpenApiFile.values()) {
            assertThat(samsyn.get("auditor", "/api/openapi/" + file.fileName()).body())
                    .isEqualTo(file.text());
        }
        assertThat(samsyn.get("auditor", "/api/openapi/application.yaml").statusCode())
                .isEqualTo(404);
    }

    /** The story uses the whole workflow: every kind of event but those of people coming, going and giving up. */
    @Test
    void theStoryTellsTheWholeWorkflow() throws Exception {
        Set<String> told = new HashSet<>();
        try (Connection connection = samsyn.log();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select body from entry")) {
            while (row.next()) {
                told.add(EventTypes.nameOf(EntryReader.read(row.getBytes(1)).event()));
            }
        }

        assertThat(told)
                .contains(
                        "area-returned.v1",
                        "consensus-declined.v1",
                        "score-revised.v1",
                        "approval-voided.v1",
                        "question-reopened.v1",
                        "evidence-amended.v1",
                        "remark-resolved.v1",
                        "short-facts-recorded.v1",
                        "assessment-finished.v1");
    }

    /** With the address and the data directory of this run in the place of the usual ones. */
    @Test
    void whatTheReadmeSaysToTypeIsAnsweredAsItPromises() throws Exception {
        String typed = Markdown.read("README.md")
                .shell()
                .getLast()
                .replace("http://localhost:8080", samsyn.address())
                .replace(" data/", " " + directory.resolve("data") + "/");
        String withStatus = "curl() { command curl -w '\n%{http_code}\n' \"$@\"; }\n";
        Process bash = new ProcessBuilder("bash", "-c", withStatus + typed)
                .redirectError(directory.resolve("bash.err").toFile())
                .start();
        List<String> answers =
                new String(bash.getInputStream().readAllBytes(), UTF_8).lines().toList();

        assertThat(directory.resolve("bash.err")).isEmptyFile();
        assertThat(answers).hasSize(2 * 3);
        for (int i = 0; i < answers.size(); i += 2) {
            assertThat(answers.get(i + 1)).as(answers.get(i)).isEqualTo("200");
        }
        assertThat(JsonMapper.shared().readTree(answers.get(0)).required("items"))
                .hasSize(1);
        assertThat(JsonMapper.shared()
                        .readTree(answers.get(2))
                        .required("achieved")
                        .intValue())
                .isEqualTo(599);
        assertThat(JsonMapper.shared().readTree(answers.get(4)).required("items"))
                .hasSize(5);
    }

    @Test
    void theTokensAreTheirOwnersAlone() throws Exception {
        Path tokens = directory.resolve("data/sample-tokens.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens)))
                .isEqualTo("rw-------");
        JsonNode names = JsonMapper.shared().readTree(Files.readString(tokens));
        assertThat(names.propertyNames())
                .containsExactlyInAnyOrder("coordinator", "evaluator-1", "evaluator-2", "reviewer", "auditor");
    }

    @Test
    void aTokenOpensThePagesUntilItsOwnerLeaves() throws Exception {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.NORMAL)
                .build()) {
            assertThat(page(browser, "/")).contains("Logga in").doesNotContain("Hammarö");
            assertThat(submitted(browser, "/login", "token", "not.a.token")).contains("Logga in", "role=\"alert\"");

            String board = submitted(browser, "/login", "token", samsyn.token("reviewer"));
            String result = page(browser, "/assessments/" + id + "?lang=en");
            String history = page(browser, "/assessments/" + id + "/history?lang=sv");

            assertThat(board).contains("Hammarö kommun 2013", "599", "Granskare");
            assertThat(result)
                    .contains("role=\"img\"", "<table", "79.75", "are made up", ">of 800 points<", "lang=\"en\"")
                    .doesNotContain("av 800 poäng");
            assertThat(history).contains("Samordnare avslutade bedömningen");
            assertThat(submitted(browser, "/logout")).contains("Du är utloggad");
            assertThat(page(browser, "/assessments/" + id)).contains("Logga in").doesNotContain("Hammarö");
        }
    }

    private static String page(HttpClient browser, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(samsyn.address() + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "sv")
                .build();
        return browser.send(request, BodyHandlers.ofString()).body();
    }

    /** What a form answers that was filled in on the page at hand, its hidden guard included. */
    private static String submitted(HttpClient browser, String path, String... field) throws Exception {
        Matcher guard = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page(browser, "/login"));
        assertThat(guard.find()).isTrue();
        String form = "_csrf=" + URLEncoder.encode(guard.group(1), UTF_8)
                + (field.length == 0 ? "" : "&" + field[0] + "=" + URLEncoder.encode(field[1], UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(samsyn.address() + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "sv")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return browser.send(request, BodyHandlers.ofString()).body();
    }

    /** RFC 8785 for what entries may hold, in a few lines of its own. */
    private static String sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> members = new TreeMap<>();
            node.properties().forEach(p -> members.put(p.getKey(), sorted(p.getValue())));
            List<String> written = new ArrayList<>();
            members.forEach((name, value) -> written.add(quoted(name) + ":" + value));
            return "{" + String.join(",", written) + "}";
        }
        if (node.isArray()) {
            List<String> written = new ArrayList<>();
            node.forEach(element -> written.add(sorted(element)));
            return "[" + String.join(",", written) + "]";
        }
        return node.isString() ? quoted(node.stringValue()) : node.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
