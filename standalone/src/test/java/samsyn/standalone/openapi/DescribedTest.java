package samsyn.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The check of answers bites: an answer that is not as described is refused, whatever is wrong with it. */
class DescribedTest {

    private static final String FACTS = "/api/assessments/0d1f4e0a-6a2b-4c7e-9b1d-2f3a4b5c6d7e/short-facts";
    private static final String NONE = "{\"version\":0,\"facts\":[]}";
    private static final String NO_SUCH = problem("no-such-thing", 404);
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    @Test
    void letsPassWhatIsAsDescribed() {
        assertThatCode(() -> {
                    check("GET", FACTS + "?atLeast=abc", 200, Map.of("Content-Type", JSON), NONE);
                    check("GET", FACTS, 404, Map.of("Content-Type", PROBLEM + ";charset=UTF-8"), NO_SUCH);
                    check("GET", "/api/nonsense", 404, Map.of("Content-Type", PROBLEM), problem("no-such-path", 404));
                    check(
                            "GET",
                            FACTS,
                            401,
                            Map.of("Content-Type", PROBLEM, "WWW-Authenticate", "Bearer"),
                            problem("not-signed-in", 401));
                })
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("a member too many", FACTS, 200, JSON, NONE.replace("{", "{\"secret\":1,"), "secret"),
                wrong("a member too few", FACTS, 200, JSON, "{\"version\":0}", "facts"),
                wrong("another kind of value", FACTS, 200, JSON, NONE.replace("0", "\"0\""), "version"),
                wrong("null for what may only be absent", FACTS, 200, JSON, nothing("recordedBy"), "recordedBy"),
                wrong("an id that is none", "/api/assessments", 200, JSON, "{\"items\":[{\"id\":\"7\"}]}", "uuid"),
                wrong("no JSON", FACTS, 200, JSON, "<html>", "not JSON"),
                wrong("another content type", FACTS, 200, "text/html", NONE, "text/html"),
                wrong("a status that nothing describes", FACTS, 302, JSON, NONE, "status"),
                wrong("a status of other paths", FACTS, 403, PROBLEM, problem("not-allowed", 403), "status"),
                wrong("a problem of another status", FACTS, 404, PROBLEM, problem("our-fault", 404), "this status"),
                wrong("a problem nobody knows", FACTS, 404, PROBLEM, problem("no-such-luck", 404), "type"),
                wrong("a problem that says another status", FACTS, 404, PROBLEM, NO_SUCH.replace("4,", "3,"), "status"),
                wrong("a path that nothing describes", "/api/nonsense", 200, JSON, NONE, "No operation"),
                wrong("a missing header", FACTS, 401, PROBLEM, problem("not-signed-in", 401), "WWW-Authenticate"),
                Arguments.of(
                        "a header that nothing describes",
                        "/api/editions",
                        200,
                        Map.of("Content-Type", JSON, "ETag", "\"1\""),
                        "{\"items\":[]}",
                        "ETag"),
                Arguments.of(
                        "a header of another form",
                        FACTS,
                        200,
                        Map.of("Content-Type", JSON, "Samsyn-Stale", "perhaps"),
                        NONE,
                        "Samsyn-Stale"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void refuses(String what, String path, int status, Map<String, String> headers, String body, String named) {
        assertThatThrownBy(() -> check("GET", path, status, headers, body))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(named);
    }

    private static Arguments wrong(String what, String path, int status, String type, String body, String named) {
        return Arguments.of(what, path, status, Map.of("Content-Type", type), body, named);
    }

    private static void check(String method, String path, int status, Map<String, String> headers, String body) {
        Map<String, List<String>> sent = new HashMap<>();
        headers.forEach((name, value) -> sent.put(name, List.of(value)));
        Described.check(method, path, status, HttpHeaders.of(sent, (_, _) -> true), body);
    }

    private static String problem(String type, int status) {
        return "{\"type\":\"urn:samsyn:problem:%s\",\"title\":\"No\",\"status\":%d,\"detail\":\"No.\"}"
                .formatted(type, status);
    }

    private static String nothing(String member) {
        return NONE.replace("{", "{\"" + member + "\":null,");
    }
}
