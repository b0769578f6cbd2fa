package samsyn.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samsyn.json.FaultyFile;

class OrganisationsFileTest {

    private static final Organisation GOTEBORG = new Organisation("se:1480", "Göteborgs stad", null);

    @TempDir
    Path folder;

    @Test
    void addsToThoseOfTheProductAndSaysWhatTheyLieWithin() throws IOException {
        Organisations organisations = beside("""
                {"source": "Stadens egen lista", "organisations": [
                  {"id": "se:1480-askim", "name": "Askim", "within": "se:1480-vast"},
                  {"id": "se:1480-vast", "name": "Västra Göteborg", "within": "se:1480"}
                ]}""");

        Organisation west = new Organisation("se:1480-vast", "Västra Göteborg", GOTEBORG);
        assertThat(organisations.find("se:1480-askim")).contains(new Organisation("se:1480-askim", "Askim", west));
        assertThat(organisations.find("se:1480")).contains(GOTEBORG);
        assertThat(organisations.named("askim", null)).isPresent();
    }

    @Test
    void mayListOneOfTheProductAgainWithWhatItLiesWithin() throws IOException {
        Organisations organisations = beside("""
                {"source": "x", "organisations": [
                  {"id": "se:14", "name": "Västra Götalandsregionen"},
                  {"id": "se:1480", "name": "Göteborgs stad", "within": "se:14"}
                ]}""");

        assertThat(organisations.find("se:1480"))
                .contains(new Organisation(
                        "se:1480", "Göteborgs stad", new Organisation("se:14", "Västra Götalandsregionen", null)));
    }

    @Test
    void needNotBeThere() {
        assertThat(new Organisations(folder).find("se:1480")).contains(GOTEBORG);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"id": "other:x", "name": "A"}                        | 3 | an id is a country, a colon and a code
            {"id": "se:1", "name": " "}                           | 3 | an organisation has a name
            {"id": "se:0", "name": "A"}                           | 3 | se:0 is listed twice
            {"id": "se:1", "name": "A", "within": "se:9"}         | 3 | se:9 is not listed
            {"id": "se:1", "name": "A", "within": "se:1"}         | 3 | se:1 lies within itself
            {"id": "se:1", "name": "A", "in": "se:0"}             | 3 | unknown member
            {"id": "se:1"}                                        | 3 | missing member
            """)
    void isRefusedWithTheLineAtFault(String second, int line, String fault) {
        assertThatThrownBy(() -> beside("""
                        {"source": "x", "organisations": [
                          {"id": "se:0", "name": "Först"},
                          %s
                        ]}""".formatted(second)))
                .isInstanceOf(FaultyFile.class)
                .hasMessageContaining("organisations.json, line " + line + ": ")
                .hasMessageContaining(fault);
    }

    @Test
    void cannotLieWithinItselfByAWay() {
        assertThatThrownBy(() -> beside("""
                        {"source": "x", "organisations": [
                          {"id": "se:1", "name": "A", "within": "se:2"},
                          {"id": "se:2", "name": "B", "within": "se:1"}
                        ]}"""))
                .hasMessageContaining("organisations.json, line 3: se:2 lies within itself");
    }

    private Organisations beside(String json) throws IOException {
        Files.writeString(folder.resolve("organisations.json"), json);
        return new Organisations(folder);
    }
}
