package samsyn.standalone.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to Samsyn's public API as one of the sample's people, as any other program would. */
final class ApiClient implements AutoCloseable {

    private static final String STALE = "Samsyn-Stale";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final Map<String, String> tokens;

    /** @param base address without a slash at its end */
    ApiClient(String base, Map<String, String> tokens) {
        this.base = base;
        this.tokens = tokens;
    }

    /**
     * Sends a command and answers its answer.
     *
     * @param key names the command, so that sending it again changes nothing
     * @throws IllegalStateException with the problem's own sentence if it is refused
     */
    JsonNode send(
            String person, String method, String path, @Nullable Object body, String key, @Nullable String ifMatch) {
        HttpRequest.Builder request = request(person, path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        if (ifMatch != null) {
            request.header("If-Match", '"' + ifMatch + '"');
        }
        HttpRequest built = request.build();
        return answer(built, sent(built));
    }

    /** Reads; where {@code atLeast} stands in the path, only what is new enough, and each try waits for it itself. */
    JsonNode get(String person, String path) {
        HttpRequest request = request(person, path).GET().build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> response = sent(request);
        while (response.headers().firstValue(STALE).isPresent() && System.nanoTime() < deadline) {
            response = sent(request);
        }
        return answer(request, response);
    }

    private HttpRequest.Builder request(String person, String path) {
        String token = tokens.get(person);
        if (token == null) {
            throw new IllegalArgumentException("The sample has no " + person);
        }
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the sample was played", e);
        }
    }

    private static JsonNode answer(HttpRequest request, HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException("%s %s was answered %d: %s"
                    .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
        }
        return JsonMapper.shared().readTree(response.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
