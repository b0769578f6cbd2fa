package samsyn.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import samsyn.organisation.Organisation;

/** The page that pins the entry format says what the code does. */
class EntryFormatDocumentTest {

    private static final Path PAGE = Path.of("..", "docs", "entry-format.md");
    private static final Pattern BLOCK = Pattern.compile("```(?:json)?\n(.*)\n```");
    private static final Pattern MEMBER = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    private final String page = Files.readString(PAGE);

    EntryFormatDocumentTest() throws IOException {}

    @Test
    void itsExampleIsAGoldenFileWithItsHash() {
        List<String> blocks =
                BLOCK.matcher(page).results().map(result -> result.group(1)).toList();
        byte[] golden = GoldenFilesTest.golden("area-reopened.v1");
        assertThat(blocks)
                .containsExactly(new String(golden, UTF_8), HexFormat.of().formatHex(GoldenFilesTest.leafHash(golden)));
        assertThat(page).contains("`golden/area-reopened.v1.json`");
    }

    @Test
    void itsTableHasTheMembersOfAnEntry() {
        List<String> documented = MEMBER.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(row -> row.split("`")[1])
                .toList();
        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(EntryReader.class.getDeclaredClasses())
                        .filter(Class::isRecord)
                        .flatMap(entry -> Arrays.stream(entry.getRecordComponents()))
                        .map(component -> component.getName())
                        .toList());
    }

    @Test
    void itsRolesAreAllThatAReaderKnows() {
        String roles = page.lines()
                .filter(line -> line.startsWith("| `actor` |"))
                .findFirst()
                .orElseThrow();
        assertThat(Pattern.compile("`([A-Z]+)`").matcher(roles).results().map(role -> role.group(1)))
                .containsExactlyElementsOf(
                        Arrays.stream(Actor.Role.values()).map(Enum::name).toList());
    }

    @Test
    void itsLimitsAreThoseOfTheCode() {
        assertThat(page)
                .contains("at most %,d bytes".formatted(EntryDraft.MAX_BYTES))
                .contains("above %,d bytes of UTF-8".formatted(Text.INLINE_BYTES))
                .contains("alg: \"%s\"".formatted(Ciphertext.ALG))
                .contains("at most 8 in a chain");
        Organisation chain = null;
        for (int i = 0; i < 8; i++) {
            chain = new Organisation("other:" + i, "x", chain);
        }
        assertThat(chain).isNotNull();
    }
}
