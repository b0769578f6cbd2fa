package samsyn.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samsyn.edition.Edition.Policies.NotApplicable;
import samsyn.edition.Edition.Policies.Total;
import samsyn.json.FaultyFile;

class EditionFileTest {

    static final String VALID = """
            {
              "id": "kort-2010",
              "tool": "KommunKompassen",
              "name": "2010, kort",
              "language": "sv",
              "source": "påhittad",
              "policies": {
                "tolerance": "12.5",
                "total": "ROUNDED_EXACT_SUM",
                "notApplicable": "LEAVES_MAXIMUM",
                "areaMaximum": 30
              },
              "areas": [
                {
                  "code": "1",
                  "name": "Offentlighet",
                  "questions": [
                    { "code": "1.1", "max": 10, "criteria": [],
                      "text": "Finns en plan?" },
                    { "code": "1.2", "max": 20, "text": "Hur informeras medborgarna?",
                      "criteria": [
                        { "code": "a", "weight": "1", "text": "Det finns en plan" },
                        { "code": "b", "weight": "0.5",
                          "text": "Den följs upp" }
                      ]
                    }
                  ]
                },
                {
                  "code": "2",
                  "name": "Brukare",
                  "questions": [{ "code": "2.1", "max": 30, "text": "Hur?", "criteria": [] }]
                }
              ]
            }
            """;

    @Test
    void readsAnEdition() {
        Edition edition = EditionFile.read("kort.json", VALID);
        assertThat(edition.policies())
                .isEqualTo(new Edition.Policies(
                        new BigDecimal("12.5"), Total.ROUNDED_EXACT_SUM, NotApplicable.LEAVES_MAXIMUM, 30));
        assertThat(edition.areas()).hasSize(2);
        assertThat(edition.question("1.2").orElseThrow().criteria())
                .containsExactly(
                        new Edition.Criterion("a", "Det finns en plan", new BigDecimal("1")),
                        new Edition.Criterion("b", "Den följs upp", new BigDecimal("0.5")));
    }

    @Test
    void theAreasMaximumNeedNotBeGiven() {
        String json = VALID.replace("\"LEAVES_MAXIMUM\",", "\"LEAVES_MAXIMUM\"").replace("\"areaMaximum\": 30", "");
        assertThat(EditionFile.read("kort.json", json).policies().areaMaximum()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
             2 | "id": "kort-2010"        | "id": "kort 2010"        | an id has letters
             2 | "id": "kort-2010"        | "id": ""                 | an id has letters
             3 | "KommunKompassen"        | " "                      | the tool has no name
             4 | "2010, kort"             | ""                       | the edition has no name
             5 | "sv"                     | "på svenska"             | the language is a tag
             6 | "påhittad"               | ""                       | does not say where it comes from
             8 | "12.5"                   | "-1"                     | the tolerance is percent
             8 | "12.5"                   | "100.1"                  | the tolerance is percent
             8 | "12.5"                   | "0.00001"                | the tolerance is percent
             8 | "12.5"                   | 12.5                     | a decimal is a string such as
             8 | "12.5"                   | "1e1"                    | a decimal is a string such as
             9 | "ROUNDED_EXACT_SUM"      | "ROUNDED"                | ROUNDED_EXACT_SUM
             9 | "ROUNDED_EXACT_SUM"      | 1                        | Total
            11 | "areaMaximum": 30        | "areaMaximum": "30"      | areaMaximum
            17 | "questions": [           | "questions": [],"x": [   | /areas/0/x: unknown member
            15 | "code": "1",             | "code": "1/2",           | area code 1/2 is not made of
            16 | "name": "Offentlighet"   | "name": ""               | area 1 has no name
            30 | "code": "2",             | "code": "1",             | area code 1 is used twice
            32 | [{ "code": "2.1"         | [{ "code": "1.1"         | question code 1.1 is used twice
            32 | [{ "code": "2.1"         | [{ "code": "123456789012345678901" | is not made of
            18 | "max": 10                | "max": 0                 | the maximum of 1.1 is not within 1..100000
            18 | "max": 10                | "max": -10               | the maximum of 1.1 is not within
            18 | "max": 10                | "max": 2000000000        | the maximum of 1.1 is not within
            18 | "max": 10                | "max": 10.5              | max
            18 | "max": 10                | "max": 9999999999        | range
            17 | "max": 10                | "max": 11                | the maxima of area 1 sum to 31, not to 30
            19 | "Finns en plan?"         | "  "                     | question 1.1 has no text
            22 | "code": "a"              | "code": "å"              | criterion code å is not made of
            23 | "code": "b"              | "code": "a"              | criterion code a is used twice
            22 | "Det finns en plan"      | ""                       | criterion a has no text
            23 | "weight": "0.5"          | "weight": "0"            | a weight is above 0
            23 | "weight": "0.5"          | "weight": "-1"           | a weight is above 0
            23 | "weight": "0.5"          | "weight": "0.00001"      | at most 4 decimals
            """)
    void saysWhatIsWrongInWhichLine(int line, String valid, String faulty, String sentence) {
        assertThat(VALID).contains(valid);
        assertFault(VALID.replace(valid, faulty), line, sentence);
    }

    @Test
    void saysWhichMemberIsMissing() {
        assertFault(VALID.replace("\"source\": \"påhittad\",", ""), 35, "/source: missing member");
        assertFault(VALID.replace("\"max\": 10, ", ""), 19, "max");
        assertFault(VALID.replace(", \"criteria\": [] }]", " }]"), 32, "criteria");
        assertFault(VALID.replace("\"text\": \"Hur?\"", "\"text\": null"), 32, "text");
        assertFault(VALID.replace("\"name\": \"Brukare\",", ""), 33, "/areas/1/name: missing member");
    }

    @Test
    void saysWhereTheJsonIsBroken() {
        assertFault("", 1, "");
        assertFault("null", 1, "");
        assertFault("[]", 1, "");
        assertFault(VALID.substring(0, VALID.indexOf("\"areas\"")), 13, "");
        assertFault(VALID + "{}", 36, "");
        assertFault(VALID.replace("\"language\"", "\"tool\""), 5, "Duplicate");
        assertFault(VALID.replace("\n", "\r\n").replace("\"sv\",", "\"sv\""), 6, "");
    }

    @Test
    void needsAnAreaAndAQuestion() {
        String head = VALID.substring(0, VALID.indexOf("\"areas\""));
        assertFault(head + "\"areas\": []\n}", 13, "an edition needs at least one area");
        assertFault(
                head + "\"areas\": [\n{\"code\": \"1\", \"name\": \"x\",\n\"questions\": []}]}",
                15,
                "area 1 has no questions");
        assertFault(head + "\"areas\": [\nnull]}", 14, "");
    }

    @Test
    void cannotHaveMoreCriteriaThanADisclosureCanCarry() {
        String many = IntStream.rangeClosed(1, 51)
                .mapToObj("{\"code\": \"c%d\", \"weight\": \"1\", \"text\": \"x\"}"::formatted)
                .collect(Collectors.joining(","));
        assertFault(
                VALID.replace("\"criteria\": [] }]", "\"criteria\": [" + many + "] }]"), 32, "more than 50 criteria");
    }

    @Test
    void cannotBeLargerThanAnEventHasRoomFor() {
        String large = VALID.replace("Finns en plan?", "å".repeat(25_000));
        assertFault(large, 1, "an event has room for 50000; shorten its texts or make two editions of it");
        String many = IntStream.rangeClosed(1, 600)
                .mapToObj("{\"code\": \"2.%d\", \"max\": 1, \"text\": \"x\", \"criteria\": []}"::formatted)
                .collect(Collectors.joining(","));
        String rows = VALID.replace("\"areaMaximum\": 30", "\"areaMaximum\": 600")
                .replace("\"max\": 10", "\"max\": 580")
                .replace(
                        "[{ \"code\": \"2.1\", \"max\": 30, \"text\": \"Hur?\", \"criteria\": [] }]", "[" + many + "]");
        assertFault(rows, 1, "the edition and its result would take");
    }

    @Test
    void keepsItsTextsInOneNormalForm() {
        String decomposed = Normalizer.normalize(VALID, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(VALID);
        assertThat(EditionFile.read("kort.json", decomposed)).isEqualTo(EditionFile.read("kort.json", VALID));
    }

    @Test
    void cannotHoldHalfACharacter() {
        assertFault(VALID.replace("Finns en plan?", "\\ud83d"), 1, "half a character");
    }

    private static void assertFault(String json, int line, String sentence) {
        assertThatThrownBy(() -> EditionFile.read("kort.json", json))
                .isInstanceOf(FaultyFile.class)
                .hasMessageStartingWith("kort.json, line " + line + ": ")
                .hasMessageContaining(sentence)
                .extracting(e -> ((FaultyFile) e).line())
                .isEqualTo(line);
    }
}
