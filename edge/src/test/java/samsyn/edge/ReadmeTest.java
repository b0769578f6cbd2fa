package samsyn.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README leaves no folder out and links to nothing that is not there. */
class ReadmeTest {

    private static final Path CODE = Path.of("src/main/java/samsyn/edge");
    private static final Pattern FOLDER = Pattern.compile("\\[(\\w+)]\\(src/main/java/samsyn/edge/\\1\\)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    @Test
    void namesEveryFolderOnce() throws IOException {
        try (Stream<Path> folders = Files.list(CODE).filter(Files::isDirectory)) {
            assertThat(found(FOLDER))
                    .containsExactlyInAnyOrderElementsOf(
                            folders.map(folder -> folder.getFileName().toString())
                                    .toList());
        }
    }

    @Test
    void linksOnlyToFilesThatExist() throws IOException {
        assertThat(found(LINK).stream().map(Path::of)).isNotEmpty().allMatch(Files::exists);
    }

    private static List<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
