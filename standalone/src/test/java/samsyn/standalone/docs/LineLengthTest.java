package samsyn.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import samsyn.standalone.ProjectFiles;

/** Pages, their styles and scripts can be read and compared line by line; Java is held by the formatter. */
class LineLengthTest {

    private static final int LONGEST = 160;

    @Test
    void noLineOfAPageAStyleOrAScriptIsLongerThanAScreen() throws IOException {
        List<Path> files = files();
        assertThat(files)
                .extracting(Path::getFileName)
                .map(Path::toString)
                .contains("samsyn.css", "board.html", "live.js");
        assertThat(files.stream().flatMap(LineLengthTest::tooLong)).isEmpty();
    }

    /** What is written for the browser in every module. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> modules = Files.list(ProjectFiles.ROOT)) {
            return modules.map(module -> module.resolve("src/main/resources"))
                    .filter(Files::isDirectory)
                    .flatMap(LineLengthTest::below)
                    .filter(file -> file.toString().matches(".*\\.(html|css|js|svg)"))
                    .toList();
        }
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new AssertionError(folder.toString(), e);
        }
    }

    /** Such as {@code query-side/src/main/resources/static/samsyn.css:12 is 170 long}. */
    private static Stream<String> tooLong(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).length() > LONGEST)
                    .mapToObj(i -> ProjectFiles.ROOT.relativize(file) + ":" + (i + 1) + " is "
                            + lines.get(i).length() + " long");
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
