package samsyn.standalone.openapi;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import samsyn.standalone.openapi.OpenApiFile.Operation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Holds an answer against the OpenAPI file of the side that gave it: status, headers, content type and body. */
public final class Described {

    /** Headers that say something here; each is described where it is sent. */
    private static final Set<String> HEADERS =
            Set.of("ETag", "Samsyn-Stale", "WWW-Authenticate", "Retry-After", "Allow");

    /** How a request may be answered that is no operation. */
    private static final Set<Integer> ASTRAY = Set.of(400, 401, 403, 404, 405);

    private Described() {}

    /**
     * Fails if the answer is not as described.
     *
     * @param path with its query
     * @throws AssertionError naming all that is wrong
     */
    public static void check(String method, String path, int status, HttpHeaders headers, String body) {
        List<String> errors = errors(method, path.replaceFirst("\\?.*", ""), status, headers, body);
        if (!errors.isEmpty()) {
            throw new AssertionError("%s %s was answered %d, which is not as described:%n%s%n%s"
                    .formatted(method, path, status, String.join(System.lineSeparator(), errors), body));
        }
    }

    private static List<String> errors(String method, String path, int status, HttpHeaders headers, String body) {
        OpenApiFile file = method.equals("GET") || path.startsWith("/api/admin/")
                ? OpenApiFile.QUERY_SIDE
                : OpenApiFile.COMMAND_SIDE;
        Optional<Operation> operation = file.operation(method, path);
        if (operation.isEmpty() && !ASTRAY.contains(status)) {
            return List.of("No operation is described there.");
        }
        JsonNode described = operation.map(o -> file.answer(o, status)).orElseGet(() -> file.problem(status));
        if (described.isMissingNode()) {
            return List.of("Such a status is not described.");
        }
        List<String> errors = new ArrayList<>(headers(file, described, headers));
        String type = headers.firstValue("Content-Type").orElse("none").replaceFirst(";.*", "");
        JsonNode content = described.required("content").path(type);
        if (content.isMissingNode()) {
            errors.add("The content type " + type + " is not described.");
            return errors;
        }
        try {
            JsonNode value = type.endsWith("json") ? JsonMapper.shared().readTree(body) : StringNode.valueOf(body);
            errors.addAll(file.errors(content.required("schema"), value));
            if (type.equals("application/problem+json")) {
                errors.addAll(problem(file, content, value, status));
            }
        } catch (JacksonException e) {
            errors.add("It is not JSON: " + e.getOriginalMessage());
        }
        return errors;
    }

    private static List<String> headers(OpenApiFile file, JsonNode described, HttpHeaders sent) {
        List<String> errors = new ArrayList<>();
        for (String name : HEADERS) {
            JsonNode header = file.resolved(described.path("headers").path(name));
            Optional<String> value = sent.firstValue(name);
            if (value.isEmpty() && header.path("required").asBoolean(false)) {
                errors.add("The header " + name + " is missing.");
            }
            if (value.isPresent() && header.isMissingNode()) {
                errors.add("The header " + name + " is not described.");
            } else if (value.isPresent()) {
                file.errors(header.required("schema"), StringNode.valueOf(value.get()))
                        .forEach(error -> errors.add("The header " + name + error));
            }
        }
        return errors;
    }

    /** A problem is one of those that are shown for its status. */
    private static List<String> problem(OpenApiFile file, JsonNode content, JsonNode problem, int status) {
        List<String> errors = new ArrayList<>();
        if (problem.path("status").asInt(0) != status) {
            errors.add("The problem says another status.");
        }
        if (file.examples(content).stream().noneMatch(e -> e.path("type").equals(problem.path("type")))) {
            errors.add("That problem is not described for this status.");
        }
        return errors;
    }
}
