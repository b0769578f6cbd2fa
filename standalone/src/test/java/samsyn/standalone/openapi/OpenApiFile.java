package samsyn.standalone.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One side's OpenAPI file, as tests ask it. */
public enum OpenApiFile {
    COMMAND_SIDE("command-side.yaml"),
    QUERY_SIDE("query-side.yaml");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final String file;
    private final String text;
    private final JsonNode root;
    private final SchemaRegistry schemas;

    OpenApiFile(String file) {
        this.file = file;
        this.text = read(file);
        this.root = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .readTree(text);
        this.schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi30(), registry -> registry.schemas(Map.of(address(), root.toString())));
    }

    /**
     * What may be sent to one path by one method.
     *
     * @param path with names in braces
     * @param node as it stands in the file
     * @param parameters those of the path and its own, resolved
     */
    public record Operation(String method, String path, JsonNode node, List<JsonNode> parameters) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        private boolean answers(String sent, String to) {
            return method.equals(sent)
                    && Pattern.matches(path.replace(".", "\\.").replaceAll("\\{[^/]+?}", "[^/]+"), to);
        }

        private long names() {
            return path.chars().filter(c -> c == '{').count();
        }
    }

    public String fileName() {
        return file;
    }

    public String text() {
        return text;
    }

    public List<Operation> operations() {
        return root.required("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue(),
                                Stream.of(path.getValue(), method.getValue())
                                        .flatMap(node -> node.path("parameters").valueStream())
                                        .map(this::resolved)
                                        .toList())))
                .toList();
    }

    /** The operation that this request is, the one with the fewest names in its path if several would do. */
    Optional<Operation> operation(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.answers(method, path))
                .min(Comparator.comparingLong(Operation::names));
    }

    /** The answer described for a status, missing if there is none. */
    JsonNode answer(Operation operation, int status) {
        return resolved(operation.node().required("responses").path(Integer.toString(status)));
    }

    /** The problems described for a status, whether or not an operation names them. */
    JsonNode problem(int status) {
        return root.required("components").required("responses").path("Problem" + status);
    }

    /** All answers that are described, by their names or by operation and status. */
    Map<String, JsonNode> answers() {
        Map<String, JsonNode> answers = new TreeMap<>();
        root.required("components")
                .required("responses")
                .properties()
                .forEach(r -> answers.put(r.getKey(), r.getValue()));
        operations()
                .forEach(operation -> operation.node().required("responses").properties().stream()
                        .filter(r -> !r.getValue().has("$ref"))
                        .forEach(r -> answers.put(operation + " " + r.getKey(), r.getValue())));
        return answers;
    }

    /** What stands where a reference points. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.required("$ref").stringValue().substring(1)) : node;
    }

    /** The examples of a body or a parameter, each as it would be sent. */
    public List<JsonNode> examples(JsonNode described) {
        if (described.has("example")) {
            return List.of(described.required("example"));
        }
        return described
                .path("examples")
                .valueStream()
                .map(this::resolved)
                .map(example -> example.required("value"))
                .toList();
    }

    /** What is wrong with a value, nothing if it fits the schema. */
    List<String> errors(JsonNode schema, JsonNode value) {
        return schema(schema)
                .validate(value, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private Schema schema(JsonNode node) {
        return node.has("$ref")
                ? schemas.getSchema(
                        SchemaLocation.of(address() + node.required("$ref").stringValue()))
                : schemas.getSchema(node);
    }

    private String address() {
        return "https://samsyn.invalid/" + file;
    }

    private static String read(String file) {
        try (InputStream yaml = OpenApiFile.class.getResourceAsStream("/openapi/" + file)) {
            return new String(Objects.requireNonNull(yaml, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
