package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The README promises nothing that is not there. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern RULE = Pattern.compile("\\| (.*) \\| `([^`]*)` \\| (.*) \\|");
    private static final Pattern TEST = Pattern.compile("\\[(\\w+Test)]\\(([^)]*)\\)\\.(\\w+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    @Test
    void namesEveryRefusalOnceAndNoOther() throws IOException {
        List<String> named = refusing().map(row -> row.group(2)).toList();

        assertThat(named)
                .containsExactlyElementsOf(
                        Arrays.stream(Refusal.values()).map(Refusal::name).toList());
    }

    @Test
    void givesEveryRuleATest() throws IOException {
        assertThat(refusing().map(row -> row.group(3)))
                .allMatch(test -> TEST.matcher(test).matches());
    }

    @Test
    void namesOnlyTestsThatExist() throws IOException, ClassNotFoundException {
        List<MatchResult> tests =
                TEST.matcher(Files.readString(README)).results().toList();

        assertThat(tests).hasSizeGreaterThan(Refusal.values().length);
        for (MatchResult test : tests) {
            assertThat(test.group(2)).endsWith("/" + test.group(1) + ".java");
            Class<?> type = Class.forName(ReadmeTest.class.getPackageName() + "." + test.group(1));
            assertThat(type.getDeclaredMethods())
                    .filteredOn(ReadmeTest::isTest)
                    .extracting(Method::getName)
                    .contains(test.group(3));
        }
    }

    @Test
    void linksOnlyToFilesThatExist() throws IOException {
        assertThat(LINK.matcher(Files.readString(README)).results().map(link -> Path.of(link.group(1))))
                .isNotEmpty()
                .allMatch(Files::exists);
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    private static Stream<MatchResult> refusing() throws IOException {
        return Files.readAllLines(README).stream()
                .flatMap(line -> RULE.matcher(line).results());
    }
}
