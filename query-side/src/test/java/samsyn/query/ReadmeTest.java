package samsyn.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import samsyn.openness.Openness.Matter;
import samsyn.openness.Openness.Role;
import samsyn.query.openness.Asker.Right;

/** The README promises nothing that is not there, and leaves no folder out. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path CODE = Path.of("src/main/java/samsyn/query");
    private static final Pattern FOLDER = Pattern.compile("\\[(\\w+)]\\(src/main/java/samsyn/query/\\1\\)");
    private static final Pattern TEST = Pattern.compile("\\[(\\w+Test)]\\(src/test/java/([^)]*)\\.java\\)\\.(\\w+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
    private static final Pattern CONSTANT = Pattern.compile("`([A-Z]{3,})`");

    @Test
    void namesEveryFolderOnce() throws IOException {
        try (Stream<Path> folders = Files.list(CODE).filter(Files::isDirectory)) {
            assertThat(found(FOLDER).map(folder -> folder.group(1)))
                    .containsExactlyInAnyOrderElementsOf(
                            folders.map(folder -> folder.getFileName().toString())
                                    .toList());
        }
    }

    @Test
    void givesEveryRowOfItsTablesOfRightsATest() throws IOException {
        String text = Files.readString(README);
        List<String> rows = text.substring(text.indexOf("## How a reader"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.endsWith("| test |"))
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(15)
                .allMatch(row -> TEST.matcher(row).find());
    }

    @Test
    void namesOnlyTestsThatExist() throws IOException, ClassNotFoundException {
        for (MatchResult test : found(TEST).toList()) {
            Class<?> type = Class.forName(test.group(2).replace('/', '.'));
            assertThat(type.getSimpleName()).isEqualTo(test.group(1));
            assertThat(type.getDeclaredMethods())
                    .filteredOn(method -> method.isAnnotationPresent(Test.class))
                    .extracting(Method::getName)
                    .contains(test.group(3));
        }
    }

    @Test
    void linksOnlyToFilesThatExist() throws IOException {
        assertThat(found(LINK).map(link -> Path.of(link.group(1)))).isNotEmpty().allMatch(Files::exists);
    }

    @Test
    void namesEveryAudienceAndEveryRight() throws IOException {
        Set<String> named = found(CONSTANT).map(constant -> constant.group(1)).collect(Collectors.toSet());

        assertThat(named)
                .containsAll(Stream.of(Role.EVALUATOR, Role.COORDINATOR, Role.REVIEWER, Role.AUDITOR)
                        .map(Role::name)
                        .toList())
                .containsAll(Arrays.stream(Right.values()).map(Right::name).toList());
    }

    @Test
    void printsTheTableOfOpennessAsItIs() throws IOException {
        String columns = Arrays.stream(Role.values()).map(Role::heading).collect(Collectors.joining(" | "));
        List<String> rows = Files.readAllLines(README).stream()
                .filter(row -> row.startsWith("| `") && row.contains(" | ") && row.endsWith(" |"))
                .toList();

        assertThat(Files.readString(README)).contains("| matter | what | " + columns + " | test |");
        for (Matter matter : Matter.values()) {
            String cells = Arrays.stream(Role.values())
                    .map(role -> matter.to(role).words())
                    .collect(Collectors.joining(" | "));
            assertThat(rows)
                    .filteredOn(row -> row.startsWith("| `" + matter + "` | "))
                    .singleElement(STRING)
                    .contains(" | " + cells + " | ");
        }
    }

    private static Stream<MatchResult> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(README)).results();
    }
}
