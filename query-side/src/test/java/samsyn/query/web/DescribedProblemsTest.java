package samsyn.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import samsyn.edge.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI file shows every problem that this side can answer, under its status in its own words, and no other. */
class DescribedProblemsTest {

    @Test
    void eachIsShownAsItIsAnswered() throws IOException {
        List<Problem> shown = file().required("responses").properties().stream()
                .flatMap(answer -> answer.getValue()
                        .at("/content/application~1problem+json/examples")
                        .valueStream())
                .map(example -> problem(example.required("value")))
                .toList();

        assertThat(shown)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("field")
                .containsExactlyInAnyOrderElementsOf(faults().map(fault -> Problem.of(fault, null, Locale.ENGLISH))
                        .toList());
    }

    @Test
    void eachIsNamedInTheListOfTypes() throws IOException {
        assertThat(file().at("/schemas/ProblemType/enum").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrderElementsOf(
                        faults().map(fault -> fault.type()).toList());
    }

    private static Stream<Fault> faults() {
        return Arrays.stream(Fault.values());
    }

    private static Problem problem(JsonNode example) {
        return JsonMapper.shared().treeToValue(example, Problem.class);
    }

    private static JsonNode file() throws IOException {
        try (InputStream yaml = DescribedProblemsTest.class.getResourceAsStream("/openapi/query-side.yaml")) {
            Object read = new Yaml().load(Objects.requireNonNull(yaml));
            return JsonMapper.shared().valueToTree(read).required("components");
        }
    }
}
