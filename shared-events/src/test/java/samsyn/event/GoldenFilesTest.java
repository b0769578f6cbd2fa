package samsyn.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import samsyn.json.OtherCanonicalForm;
import samsyn.proof.Leaf;

/** The form of every event ever released, kept for ever: these files are added to and never changed. */
class GoldenFilesTest {

    @Test
    void everyEventHasAGoldenFile() {
        assertThat(EventTypes.names())
                .allSatisfy(name -> assertThat(golden(name)).isNotEmpty());
        assertThat(EventTypes.all())
                .as("every record of the events is written under a name")
                .containsExactlyInAnyOrderElementsOf(
                        records(AssessmentEvent.class).toList());
    }

    private static Stream<Class<? extends AssessmentEvent>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(GoldenFilesTest::records)
                : Stream.of(type.asSubclass(AssessmentEvent.class));
    }

    @Test
    void everyGoldenFileIsPinnedByItsHashAndNoneIsGone() throws IOException, URISyntaxException {
        Map<String, String> found = new TreeMap<>();
        Path folder = Path.of(
                Objects.requireNonNull(getClass().getResource("/golden")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".json"))
                    .map(f -> f.substring(0, f.length() - ".json".length()))
                    .forEach(f -> found.put(f, HexFormat.of().formatHex(leafHash(golden(f)))));
        }
        assertThat(found).isEqualTo(pinnedHashes());
    }

    @ParameterizedTest
    @MethodSource("files")
    void writesExactlyTheGoldenBytes(String file) {
        byte[] written = EntryDraft.write(entry(file));
        assertThat(new String(golden(file), UTF_8))
                .as("golden/%s.json; a new event's file holds the bytes that are written here", file)
                .isEqualTo(new String(written, UTF_8));
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsTheSameEventBack(String file) {
        assertThat(EntryReader.read(golden(file))).isEqualTo(entry(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isCanonicalByAnotherWriter(String file) {
        assertThat(OtherCanonicalForm.of(golden(file))).isEqualTo(new String(golden(file), UTF_8));
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasTheLeafHashOfRfc6962(String file) {
        assertThat(Leaf.hash(golden(file))).isEqualTo(leafHash(golden(file)));
    }

    @Test
    void theFirstThreeEntriesFollowEachOther() {
        String[] story = GoldenStory.entries().keySet().stream().limit(3).toArray(String[]::new);
        assertThat(EntryReader.read(golden(story[0])).envelope().prev()).isNull();
        for (int i = 1; i < story.length; i++) {
            Envelope envelope = EntryReader.read(golden(story[i])).envelope();
            assertThat(envelope.sequence()).isEqualTo(i);
            assertThat(envelope.prev()).isEqualTo(HexFormat.of().formatHex(leafHash(golden(story[i - 1]))));
        }
    }

    static Stream<String> files() {
        return new TreeSet<>(GoldenStory.entries().keySet()).stream();
    }

    /** SHA-256(0x00 ‖ entry), apart from the code under test. */
    static byte[] leafHash(byte[] entry) {
        byte[] prefixed = new byte[entry.length + 1];
        System.arraycopy(entry, 0, prefixed, 1, entry.length);
        try {
            return MessageDigest.getInstance("SHA-256").digest(prefixed);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] golden(String file) {
        return bytes(file + ".json");
    }

    /** Leaf hashes in hex, by the names of the files. */
    static Map<String, String> pinnedHashes() {
        Map<String, String> pinned = new TreeMap<>();
        text("leaf-hashes.txt").lines().forEach(line -> pinned.put(line.substring(66), line.substring(0, 64)));
        return pinned;
    }

    private static String text(String file) {
        return new String(bytes(file), UTF_8);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = GoldenFilesTest.class.getResourceAsStream("/golden/" + file)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recorded entry(String file) {
        return Objects.requireNonNull(GoldenStory.entries().get(file), file);
    }
}
