package samsyn.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import samsyn.standalone.ChildJvm;
import samsyn.standalone.ProjectFiles;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an image of {@code docker/*.Dockerfile} would hold and start, laid out in a directory without an engine. */
final class Image {

    private static final Pattern COPY = Pattern.compile("(?m)^COPY --from=build /source/(\\S+) (\\S+)$");
    private static final Pattern ENTRYPOINT = Pattern.compile("(?m)^ENTRYPOINT (\\[.*])$");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Map<String, Image> LAID_OUT = new ConcurrentHashMap<>();

    private final String dockerfile;
    private final Path directory;

    private Image(String dockerfile, Path directory) {
        this.dockerfile = dockerfile;
        this.directory = directory;
    }

    /** The image of that side, laid out once. */
    static Image of(String side) {
        return LAID_OUT.computeIfAbsent(side, _ -> {
            try {
                String dockerfile = ProjectFiles.text("docker/" + side + ".Dockerfile");
                Image image = new Image(dockerfile, Files.createDirectories(Path.of("target/images", side)));
                image.layOut();
                return image;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void layOut() throws IOException {
        List<MatchResult> copies = COPY.matcher(dockerfile).results().toList();
        assertThat(copies).hasSize(2);
        for (MatchResult copy : copies) {
            Path built = ProjectFiles.path(copy.group(1));
            assertThat(built)
                    .as("Build it first, from the project's root: mvn -pl standalone -am -DskipTests package")
                    .exists();
            Path there = directory.resolve(copy.group(2));
            Files.deleteIfExists(there);
            if (Files.isDirectory(built)) {
                Files.createSymbolicLink(there, built);
            } else {
                Files.copy(built, there);
            }
        }
    }

    /** What its working directory would be. */
    Path directory() {
        return directory;
    }

    /** Its start command, with this JVM's java. */
    List<String> command() {
        MatchResult entrypoint =
                ENTRYPOINT.matcher(dockerfile).results().findFirst().orElseThrow();
        List<String> command = new ArrayList<>(
                JsonMapper.shared().readValue(entrypoint.group(1), new TypeReference<List<String>>() {}));
        assertThat(command.set(0, JAVA.toString())).isEqualTo("java");
        command.add(1, ChildJvm.FOR_A_SHORT_LIFE);
        return command;
    }
}
