package samsyn.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samsyn.PrintedTable;
import samsyn.json.CanonicalJson;
import samsyn.json.FaultyFile;

class EditionsTest {

    private static final Edition BUILT_IN =
            new Editions(null).find("kommunkompassen-2010").orElseThrow();

    @TempDir
    Path folder;

    @Test
    void kommunkompassenHasThePrintedAreasAndQuestionsWordForWord() {
        assertThat(BUILT_IN.areas().stream().map(a -> List.<Object>of(a.code(), a.name(), a.max())))
                .containsExactlyElementsOf(PrintedTable.areas().stream()
                        .map(r -> List.<Object>of(r.area(), r.areaName(), 100))
                        .toList());
        assertThat(BUILT_IN.areas().stream()
                        .flatMap(a -> a.questions().stream()
                                .map(q -> List.<Object>of(a.code(), q.code(), q.text(), q.max()))))
                .containsExactlyElementsOf(PrintedTable.questions().stream()
                        .map(r -> List.<Object>of(r.area(), r.question(), r.text(), r.max()))
                        .toList())
                .hasSize(45);
    }

    @Test
    void aReleasedEditionNeverChanges() throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(CanonicalJson.bytes(BUILT_IN));
        assertThat(HexFormat.of().formatHex(hash))
                .as("assessments are compared by edition: a correction is a new edition with a new id")
                .isEqualTo("5cf4ea98a7267ad601106c735ae7a332e851e28d2d57865f2184b9416347c062");
    }

    @Test
    void findsWhereAQuestionBelongs() {
        assertThat(BUILT_IN.areaOf("6.6").code()).isEqualTo("6");
        assertThat(BUILT_IN.question("6.6"))
                .hasValueSatisfying(q -> assertThat(q.max()).isEqualTo(10));
        assertThat(BUILT_IN.area("8")).isPresent();
        assertThat(BUILT_IN.question("9.1")).isEmpty();
        assertThatThrownBy(() -> BUILT_IN.areaOf("9.1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9.1");
    }

    @Test
    void readsFurtherEditionsFromAFolderInTheOrderOfTheirNames() throws IOException {
        write("b.json", edition("b"));
        write("a.json", edition("a"));
        write("notes.txt", "not an edition");
        assertThat(new Editions(folder).all().stream().map(Edition::id))
                .containsExactly("kommunkompassen-2010", "a", "b");
    }

    @Test
    void theOrganisationsBesideThemAreNoEdition() throws IOException {
        write("organisations.json", "{\"source\":\"x\",\"organisations\":[]}");
        assertThat(new Editions(folder).all()).hasSize(1);
    }

    @Test
    void cannotHaveTwoEditionsWithOneId() throws IOException {
        write("a.json", edition("kommunkompassen-2010"));
        assertThatThrownBy(() -> new Editions(folder))
                .isInstanceOf(FaultyFile.class)
                .hasMessageContaining("a.json")
                .hasMessageContaining("kommunkompassen-2010 is used twice");
    }

    @Test
    void refusesAFolderThatIsNone() {
        assertThatThrownBy(() -> new Editions(folder.resolve("gone")))
                .isInstanceOf(FaultyFile.class)
                .hasMessageMatching(".*gone, line 1: SAMSYN_EDITIONS must name a folder\\.");
    }

    @Test
    void saysWhichFileIsNotUtf8() throws IOException {
        Files.write(folder.resolve("a.json"), edition("a").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new Editions(folder))
                .isInstanceOf(FaultyFile.class)
                .hasMessageContaining("a.json, line 1: the file is not UTF-8");
    }

    @Test
    void cannotBeChangedFromOutside() {
        assertThatThrownBy(() -> new Editions(null).all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private void write(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name), json);
    }

    private static String edition(String id) {
        return EditionFileTest.VALID.replace("\"kort-2010\"", "\"" + id + "\"");
    }
}
