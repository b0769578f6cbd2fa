package samsyn.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.standalone.ChildJvm;
import samsyn.standalone.Samsyn;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole product in a JVM of its own, as a user starts it, with a client of its public API. */
public final class RunningSamsyn implements AutoCloseable {

    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);

    private final ChildJvm jvm;
    private final Path data;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private String address = "";

    private RunningSamsyn(ChildJvm jvm, Path data) {
        this.jvm = jvm;
        this.data = data;
    }

    /** Starts it and returns at once. */
    static RunningSamsyn starting(Path data, String... options) throws IOException {
        return new RunningSamsyn(ChildJvm.start(Samsyn.class, arguments(data, options)), data);
    }

    /** Starts it through another main class, with flags for its JVM. */
    static RunningSamsyn starting(Class<?> main, Path data, List<String> flags) throws IOException {
        return new RunningSamsyn(ChildJvm.start(flags, main, arguments(data)), data);
    }

    private static String[] arguments(Path data, String... options) {
        return Stream.concat(Stream.of("--port=0", "--data=" + data), Stream.of(options))
                .toArray(String[]::new);
    }

    /** Starts it and returns when it says that it can be used. */
    public static RunningSamsyn start(Path data, String... options) throws IOException {
        return starting(data, options).awaitReady();
    }

    RunningSamsyn awaitReady() throws IOException {
        address = jvm.awaitLine("Samsyn is ready: ").replaceFirst(".*Samsyn is ready: ", "");
        return this;
    }

    ChildJvm jvm() {
        return jvm;
    }

    public String address() {
        return address;
    }

    /** The token of one of the sample's people. */
    public String token(String person) throws IOException {
        Map<String, String> tokens = JsonMapper.shared()
                .readValue(Files.readString(data.resolve("sample-tokens.json")), new TypeReference<>() {});
        return tokens.get(person);
    }

    /** A GET as one of the sample's people. */
    public HttpResponse<String> get(String person, String path) throws Exception {
        return http.send(getting(person, path).build(), BodyHandlers.ofString());
    }

    /** Waits until this can be read: what was just written may take a moment, the more so right after the start. */
    void awaitReadable(String person, String path) throws Exception {
        long deadline = System.nanoTime() + VISIBLE_WITHIN.toNanos();
        while (get(person, path).statusCode() != 200 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    /** The lines of an answer that does not end; closing them ends it. */
    Stream<String> lines(String person, String path, String... headers) throws Exception {
        HttpRequest.Builder request = getting(person, path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofLines()).body();
    }

    private HttpRequest.Builder getting(String person, String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token(person))
                .header("Accept-Language", "en");
    }

    /** The JSON that a GET answers, which must be 200. */
    public JsonNode json(String person, String path) throws Exception {
        HttpResponse<String> answer = get(person, path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /** A command as one of the sample's people, with a new key. */
    public HttpResponse<String> send(
            String person, String method, String path, @Nullable Object body, String... headers) throws Exception {
        byte[] json = body == null
                ? new byte[0]
                : body instanceof byte[] bytes ? bytes : JsonMapper.shared().writeValueAsBytes(body);
        return send(person, method, path, json, UUID.randomUUID().toString(), headers);
    }

    HttpResponse<String> send(String person, String method, String path, byte[] body, String key, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token(person))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The log itself, read past the product. */
    Connection log() throws IOException, SQLException {
        Path postgres = data.resolve("postgres");
        String port =
                Files.readAllLines(postgres.resolve("cluster/postmaster.pid")).get(3);
        String password = Files.readString(postgres.resolve("passwords/samsyn_command"), UTF_8)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/samsyn_log?user=samsyn_command&password=%s".formatted(port, password));
    }

    /** Asks it to stop and waits until it has. */
    public void stop() throws Exception {
        jvm.askToStop();
        jvm.awaitExit();
    }

    /** Kill -9, if it still runs. */
    @Override
    public void close() throws IOException, InterruptedException {
        http.close();
        jvm.close();
    }
}
