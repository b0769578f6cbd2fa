package samsyn.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.yaml.snakeyaml.Yaml;
import samsyn.command.assessment.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI file shows every problem that this side can answer, and none besides. */
class DescribedProblemsTest {

    private static JsonNode components;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream yaml = DescribedProblemsTest.class.getResourceAsStream("/openapi/command-side.yaml")) {
            components = JsonMapper.shared().valueToTree(new Yaml().load(yaml)).required("components");
        }
    }

    @Test
    void eachIsShownUnderItsStatusInItsOwnWords() {
        Stream<String> refusals = Arrays.stream(Refusal.values())
                .map(refusal -> line(refusal, Statuses.of(refusal), sentences("refusals")));
        Stream<String> faults =
                Arrays.stream(Fault.values()).map(fault -> line(fault, fault.status(), sentences("problems")));

        assertThat(shown())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(refusals, faults).toList());
    }

    @Test
    void eachIsNamedInTheListOfTypes() {
        List<String> types = Stream.<Enum<?>[]>of(Refusal.values(), Fault.values())
                .flatMap(Arrays::stream)
                .map(DescribedProblemsTest::type)
                .toList();

        assertThat(components.at("/schemas/ProblemType/enum").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrderElementsOf(types);
    }

    private static List<String> shown() {
        return components
                .required("responses")
                .valueStream()
                .flatMap(answer ->
                        answer.at("/content/application~1problem+json/examples").valueStream())
                .map(example -> example.required("value"))
                .map(problem -> "%d %s %s: %s"
                        .formatted(
                                problem.required("status").intValue(),
                                problem.required("title").stringValue(),
                                problem.required("type").stringValue(),
                                problem.required("detail").stringValue()))
                .toList();
    }

    private static String line(Enum<?> problem, HttpStatus status, ResourceBundle sentences) {
        return "%d %s %s: %s"
                .formatted(
                        status.value(), status.getReasonPhrase(), type(problem), sentences.getString(problem.name()));
    }

    private static String type(Enum<?> problem) {
        return "urn:samsyn:problem:" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ResourceBundle sentences(String bundle) {
        return ResourceBundle.getBundle(bundle, Locale.ENGLISH);
    }
}
