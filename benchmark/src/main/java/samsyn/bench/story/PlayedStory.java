package samsyn.bench.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import samsyn.bench.Lines;
import samsyn.event.Text;

/**
 * The log of the sample assessment Hammarö 2013, as a Samsyn writes it that plays it through its own API. It is played
 * once and kept until the sample itself changes.
 */
public final class PlayedStory {

    /** Names the folder in which it is kept; {@code ./bench} sets it. */
    private static final String KEPT = "samsyn.bench.kept";

    private static final String SAMPLE = "/sample/hammaro-2013.json";

    private PlayedStory() {}

    /** Its entries, in order. */
    public static List<byte[]> entries() throws IOException, InterruptedException {
        Path kept = Path.of(System.getProperty(KEPT, "."));
        Path file = kept.resolve("hammaro-2013-%s.jsonl".formatted(sampleHash().substring(0, 12)));
        if (!Files.exists(file)) {
            play(kept, file);
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.getBytes(UTF_8))
                .toList();
    }

    private static String sampleHash() throws IOException {
        try (InputStream sample = PlayedStory.class.getResourceAsStream(SAMPLE)) {
            if (sample == null) {
                throw new IllegalStateException("The sample's story is missing from the jar.");
            }
            return Text.sha256(sample.readAllBytes());
        }
    }

    /** In a process of its own, whose servers are gone before anything is measured. */
    private static void play(Path kept, Path file) throws IOException, InterruptedException {
        Lines.progress("Hammarö 2013 is played once; its log is kept in %s", file);
        Path data = Files.createTempDirectory("samsyn-bench");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dsamsyn.log=" + kept.resolve("play.log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlayOnce.class.getName(),
                        data.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader(UTF_8)) {
            output.lines().forEach(line -> Lines.progress("  %s", line));
        } finally {
            process.toHandle().destroy();
        }
        boolean ended = process.waitFor() == 0;
        delete(data);
        if (!ended || !Files.exists(file)) {
            throw new IllegalStateException("Hammarö 2013 could not be played.");
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
