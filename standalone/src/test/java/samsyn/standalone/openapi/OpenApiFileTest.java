package samsyn.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import samsyn.standalone.openapi.OpenApiFile.Operation;
import tools.jackson.databind.JsonNode;

/** Each side's OpenAPI file is OpenAPI, names all that its side answers to, and its examples keep its own word. */
class OpenApiFileTest {

    @ParameterizedTest
    @EnumSource
    void isOpenApi(OpenApiFile file) {
        assertThat(new OpenAPIV3Parser().readContents(file.text()).getMessages())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryPathAndMethodOfItsSideAndNoOther(OpenApiFile file) throws Exception {
        String side = file == OpenApiFile.COMMAND_SIDE ? "samsyn.command.web" : "samsyn.query.web";

        assertThat(file.operations())
                .extracting(Operation::toString)
                .containsExactlyInAnyOrderElementsOf(mappings(side));
    }

    @ParameterizedTest
    @EnumSource
    void namesEachOperationOnce(OpenApiFile file) {
        assertThat(file.operations())
                .extracting(
                        operation -> operation.node().required("operationId").stringValue())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void showsForEveryAnswerAnExampleThatFitsItsSchema(OpenApiFile file) {
        assertThat(file.answers())
                .isNotEmpty()
                .allSatisfy((_, answer) -> assertThat(answer.required("content").properties())
                        .isNotEmpty()
                        .allSatisfy(content -> examplesFit(file, content.getValue())));
    }

    @ParameterizedTest
    @EnumSource
    void showsForEveryBodyAndParameterAnExampleThatFitsItsSchema(OpenApiFile file) {
        assertThat(file.operations()).isNotEmpty().allSatisfy(operation -> {
            operation.node().path("requestBody").path("content").forEach(body -> examplesFit(file, body));
            operation.parameters().forEach(parameter -> examplesFit(file, parameter));
        });
    }

    private static void examplesFit(OpenApiFile file, JsonNode described) {
        assertThat(file.examples(described))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(file.errors(described.required("schema"), example))
                        .as(example.toString())
                        .isEmpty());
    }

    /** What the controllers say themselves, but for the answer to every address that there is not. */
    private static Set<String> mappings(String side) throws ClassNotFoundException {
        var controllers = new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        Set<String> mappings = new TreeSet<>();
        for (var controller : controllers.findCandidateComponents(side)) {
            Class<?> type = Class.forName(controller.getBeanClassName());
            RequestMapping all = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
            Arrays.stream(type.getDeclaredMethods())
                    .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                    .filter(mapping -> mapping != null)
                    .flatMap(mapping -> mappings(all == null ? "" : all.path()[0], mapping))
                    .filter(mapping -> !mapping.matches("GET /api(/\\*\\*)?"))
                    .forEach(mappings::add);
        }
        return mappings;
    }

    private static Stream<String> mappings(String root, RequestMapping mapping) {
        String[] paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
        return Arrays.stream(mapping.method())
                .flatMap(method -> Arrays.stream(paths).map(path -> method + " " + root + path));
    }
}
