package samsyn.standalone.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import samsyn.standalone.ProjectFiles;

/** The commands that the README says are all that is needed; those that it sends to a running Samsyn are typed in SampleTest. */
class ReadmeTest {

    private static final Pattern OPTION = Pattern.compile("--\\w+");

    @Test
    void namesTheTwoCommandsFirstAndOnlyOptionsThatTheirHelpExplains() throws Exception {
        List<String> commands =
                Markdown.read("README.md").shell().getFirst().lines().toList();

        assertThat(commands).extracting(line -> line.split(" ")[0]).containsExactly("./run", "./test");
        for (String line : commands) {
            String command = line.split(" ")[0];
            Path script = ProjectFiles.path(command);
            assertThat(Files.isExecutable(script)).as(command).isTrue();
            String help = help(script);
            assertThat(help).contains(command);
            assertThat(OPTION.matcher(line).results().map(option -> option.group()))
                    .allMatch(help::contains);
        }
    }

    @Test
    void hasNoOtherCommandsThanThoseAndTheOnesThatAskTheApi() throws Exception {
        assertThat(Markdown.read("README.md").shell()).hasSize(2);
        assertThat(Markdown.read("README.md").shell().getLast().lines())
                .allMatch(line -> line.contains("curl -s ") || line.startsWith("TOKEN=$(sed "));
    }

    private static String help(Path script) throws Exception {
        Process process = new ProcessBuilder(script.toString(), "--help")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
