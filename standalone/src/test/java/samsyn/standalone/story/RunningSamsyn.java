package samsyn.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.standalone.ChildJvm;
import samsyn.standalone.Samsyn;
import samsyn.standalone.openapi.Described;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole product in a JVM of its own, as a user starts it, with a client that holds each answer to its word. */
public final class RunningSamsyn implements AutoCloseable {

    /** Sends no token. */
    static final String NOBODY = "nobody";

    private final Map<String, String> others = new HashMap<>();
    private final ChildJvm jvm;
    private final Path data;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
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
    static RunningSamsyn starting(Class<?> main, Path data, List<String> flags, String... options) throws IOException {
        return new RunningSamsyn(ChildJvm.start(flags, main, arguments(data, options)), data);
    }

    private static String[] arguments(Path data, String... options) {
        return Stream.concat(Stream.of("--port=0", "--data=" + data), Stream.of(options))
                .toArray(String[]::new);
    }

    /** Starts it and returns when it says that it can be used. */
    public static RunningSamsyn start(Path data, String... options) throws IOException, InterruptedException {
        return starting(data, options).awaitReady();
    }

    RunningSamsyn awaitReady() throws IOException, InterruptedException {
        address = jvm.awaitLine("Samsyn is ready: ").replaceFirst(".*Samsyn is ready: ", "");
        return this;
    }

    ChildJvm jvm() {
        return jvm;
    }

    public String address() {
        return address;
    }

    /** Its data directory. */
    Path data() {
        return data;
    }

    /** The token of one of the sample's people, or of somebody who was introduced. */
    public String token(String person) throws IOException {
        Map<String, String> tokens = JsonMapper.shared()
                .readValue(Files.readString(data.resolve("sample-tokens.json")), new TypeReference<>() {});
        return tokens.getOrDefault(person, others.get(person));
    }

    /** Makes it act for somebody else, too. */
    void introduce(String person, String token) {
        others.put(person, token);
    }

    /** A GET as one of the sample's people. */
    public HttpResponse<String> get(String person, String path) throws Exception {
        return answer(request(person, path).build());
    }

    /** The status of a GET whose answer need not end, and which ends here after its first line. */
    int open(String person, String path) throws Exception {
        HttpResponse<InputStream> answer = http.send(request(person, path).build(), BodyHandlers.ofInputStream());
        try (BufferedReader body = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            Described.check("GET", path, answer.statusCode(), answer.headers(), body.readLine());
        }
        return answer.statusCode();
    }

    private HttpRequest.Builder request(String person, String path) throws IOException {
        HttpRequest.Builder request = request(path).header("Accept-Language", "en");
        return person.equals(NOBODY) ? request : request.header("Authorization", "Bearer " + token(person));
    }

    /** A request to be signed by the caller. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    /** Any answer of the API, which must be as the OpenAPI files describe it. */
    HttpResponse<String> answer(HttpRequest request) throws Exception {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        String path = request.uri().toString().substring(address.length());
        // An encoded slash is refused by the web server, before either side sees the request.
        if (path.startsWith("/api/") && !path.contains("%2F")) {
            Described.check(request.method(), path, answer.statusCode(), answer.headers(), answer.body());
        }
        return answer;
    }

    /** The lines of an answer that does not end; closing them ends it. */
    Stream<String> lines(String person, String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(person, path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofLines()).body();
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
        HttpRequest.Builder request = request(person, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return answer(request.build());
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

    /** How many entries the log holds. */
    long entries() throws IOException, SQLException {
        try (Connection log = log();
                Statement statement = log.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from entry")) {
            row.next();
            return row.getLong(1);
        }
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
