package samsyn.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import samsyn.query.page.Markup.Node;
import samsyn.query.wording.SampleHistory;

class PagesTest {

    private static final int FIRST_VIEW = 60_000;

    private final Rendering pages = new Rendering();

    @Test
    void printsEveryRowOfTheReport() {
        List<String> rows = cells(Markup.of(pages.html(Rendering.HAMMARO, "sv")));
        for (Hammaro.Printed printed : Hammaro.printed()) {
            String figures = printed.achieved() + "|" + printed.max() + "|" + printed.percent() + "\u00a0%|";
            String row = printed.question().isEmpty() ? "|Summa|" + figures : printed.question() + "|";
            assertThat(rows).anyMatch(r -> r.startsWith(row) && r.contains("|" + figures));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sv, 'Exakt summa 597,25, vilket är 75\u00a0%.', 'Avrundad en enda gång ur den exakta summan hade totalen blivit 597.'",
        "en, 'Exact sum 597.25, which is 75\u00a0%.', 'Rounded once from the exact sum, the total would have been 597.'",
        "nb, 'Eksakt sum 597,25, som er 75\u00a0%.', 'Avrundet én gang fra den eksakte summen ville totalen vært 597.'"
    })
    void saysHowTheTotalWasMadeAndWhatTheOtherWayGives(String language, String rule, String other) {
        Markup page = Markup.of(pages.html(Rendering.HAMMARO, language));
        assertThat(page.classed("grand").findFirst().orElseThrow().text()).startsWith("599 ");
        assertThat(page.classed("sumnote").map(Node::text))
                .anyMatch(t -> t.endsWith(rule))
                .contains(other);
    }

    @Test
    void showsExactPointsLabelsMarksAndFacts() {
        Markup page = Markup.of(pages.html(Rendering.HAMMARO, "sv"));
        List<String> rows = cells(page);
        assertThat(rows)
                .anyMatch(r -> r.startsWith("1.5|Etik - hur hantera korruption? Utan underlag|3|10|34\u00a0%|3,"));
        assertThat(rows).anyMatch(r -> r.startsWith("4.6|") && r.contains("Endast plan, räknas inte"));
        assertThat(page.classed("note").map(Node::text))
                .anyMatch(t -> t.contains("Decimalerna bakom dem är påhittade"));
        assertThat(page.named("dd").map(Node::text)).contains("15 061", "M, Fp, KD, C och Mp");
        assertThat(page.classed("radar").findFirst().orElseThrow().get("aria-label"))
                .contains("1: 80, 2: 84, 3: 87, 4: 52, 5: 82, 6: 72, 7: 81, 8: 61");
    }

    @Test
    void neverLetsHiddenNotAgreedNotApplicableAndZeroLookAlike() {
        Markup page = Markup.of(pages.html(Rendering.RUNNING, "sv"));
        List<String> rows = cells(page);
        assertThat(rows).contains("8.3|Hur samverkar kommunen med kulturlivet?|–inte enad än|20|–|–");
        assertThat(rows).anyMatch(r -> r.startsWith("8.6|") && r.endsWith("|Ej tillämplig räknas som 0 av 20"));
        assertThat(rows).contains("Visas när området lämnats till granskning");
        assertThat(rows).noneMatch(r -> r.startsWith("7.1|"));
        assertThat(page.classed("grand")).isEmpty();
        assertThat(page.named("h1").map(Node::text)).containsExactly("7 av 8 områden går att läsa");
    }

    @ParameterizedTest
    @CsvSource({
        "sv, 'Frågor som inte är tillämpliga står kvar i maximum och ger inga poäng, som upplagan bestämmer: 8.6.'",
        "en, 'Questions that do not apply stay in the maximum and score nothing, as the edition decides: 8.6.'",
        "nb, 'Spørsmål som ikke er relevante, blir stående i maksimum og gir ingen poeng, slik utgaven bestemmer: 8.6.'"
    })
    void saysWhatTheEditionDecidesOnQuestionsThatDoNotApply(String language, String sentence) {
        assertThat(notes(Rendering.RUNNING, language)).contains(sentence);
        assertThat(notes(Rendering.HAMMARO, language)).noneMatch(note -> note.contains("8.6"));
    }

    @Test
    void saysInTheHeadlineHowManyAssessmentsGoOn() {
        Markup board = Markup.of(pages.html("/", "sv"));
        assertThat(board.named("h1").map(Node::text)).containsExactly("Fem bedömningar pågår");
        assertThat(board.named("tr").map(Node::text))
                .anyMatch(t -> t.startsWith("Sjövik 2013") && t.contains("36/45") && t.contains("2/8"))
                .anyMatch(t -> t.startsWith("Hammarö kommun 2013") && t.contains("599 av 800"))
                .anyMatch(t -> t.startsWith("Lillhamn 2013") && t.contains("visas senare") && !t.contains("/45"));
    }

    @Test
    void saysOnAnEmptyBoardWhatFillsIt() {
        Markup board = Markup.of(Rendering.text(pages.get("/", "sv", SampleDocuments.NEWCOMER)));
        assertThat(board.named("h1").map(Node::text)).containsExactly("Inga bedömningar ännu");
        assertThat(board.classed("empty").map(Node::text)).anyMatch(t -> t.contains("Be samordnaren"));
        assertThat(board.named("table")).isEmpty();
    }

    @Test
    void tellsTheHistoryInSentencesWithReasonsDayByDay() {
        Markup page = Markup.of(pages.html(Rendering.HAMMARO + "/history", "sv"));
        assertThat(page.named("h2").map(Node::text)).contains("Fredag 8 februari 2013");
        assertThat(page.named("li").map(Node::text))
                .contains("15.10 Utvärderare 2 satte sin poäng på 1.2 17,60, oberoende"
                        + " Utan underlag Motivering Handlingar, ljud från fullmäktige och egen app. Policyn följs.");
        assertThat(page.named("a")
                        .filter(a -> a.get("rel").equals("next"))
                        .findFirst()
                        .orElseThrow()
                        .text())
                .isEqualTo("Visa fler");
        assertThat(page.classed("note")).isEmpty();
    }

    @Test
    void goesOnWithOlderEventsWhereThePageEnds() {
        Markup older = Markup.of(pages.html(pages.older(), "sv"));
        assertThat(older.named("li").map(Node::text)).anyMatch(t -> t.contains("Samordnare öppnade bedömningen"));
        assertThat(older.named("a").map(Node::text))
                .contains("Till listans början")
                .doesNotContain("Visa fler");
    }

    @Test
    void showsPlacesInTheLogOnlyToThoseWhoMayKnowThem() {
        String history = Rendering.HAMMARO + "/history";
        assertThat(Rendering.text(pages.get(history, "sv", SampleDocuments.AUDITOR)))
                .contains("Plats i loggen");
        assertThat(Rendering.text(pages.get(history, "sv", SampleDocuments.EVALUATOR)))
                .doesNotContain("Plats i loggen");
    }

    @Test
    void listensForChangesOfItsAssessment() {
        String stream = "data-live=\"/api" + Rendering.HAMMARO + "/stream\"";
        assertThat(pages.html(Rendering.HAMMARO, "sv")).contains(stream);
        assertThat(pages.html(Rendering.HAMMARO + "/history", "sv")).contains(stream);
        assertThat(pages.html("/", "sv")).doesNotContain("data-live");
    }

    @Test
    void escapesWhatPeopleWrote() {
        pages.data.add(SampleHistory.strength(UUID.randomUUID(), "<b>Namn</b>", "<script>alert(1)</script>"));
        assertThat(pages.html(Rendering.HAMMARO + "/history", "sv"))
                .contains("&lt;b&gt;Namn&lt;/b&gt;", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/history"})
    void answersWithAPageWhereThereIsNone(String end) {
        assertNotThere(Rendering.UNKNOWN + end);
    }

    @Test
    void answersWithTheSamePageToACursorThatIsNotOurs() {
        assertNotThere(Rendering.HAMMARO + "/history?cursor=abc");
    }

    private void assertNotThere(String address) {
        MockHttpServletResponse answer = pages.get(address, "en", SampleDocuments.EVALUATOR);
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(Rendering.text(answer)).contains("That page is not there for you");
    }

    @Test
    void keepsTheErrorAtTheDoor() {
        Markup refused = Markup.of(pages.html("/login?error", "sv"));
        Node field = refused.named("textarea").findFirst().orElseThrow();
        assertThat(field.get("name")).isEqualTo("token");
        assertThat(field.get("aria-invalid")).isEqualTo("true");
        assertThat(refused.classed("err").map(Node::text)).anyMatch(t -> t.contains("släppte inte in dig"));
        assertThat(refused.named("form")).allMatch(f -> f.get("action").equals("/login"));

        Markup door = Markup.of(pages.html("/login", "sv"));
        assertThat(door.named("textarea").findFirst().orElseThrow().get("aria-invalid"))
                .isEmpty();
        assertThat(door.classed("hint").map(Node::text)).anyMatch(t -> t.contains("sample-tokens.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/"})
    void guardsEveryForm(String address) {
        Markup page = Markup.of(pages.html(address, "sv"));
        assertThat(page.named("form")).isNotEmpty();
        assertThat(page.named("input")
                        .filter(i -> i.get("name").equals("_csrf"))
                        .map(i -> i.get("value")))
                .containsExactly("guard-1");
    }

    @Test
    void remembersTheLanguageAskedFor() {
        MockHttpServletResponse answer = pages.get("/?lang=nb", "sv", SampleDocuments.EVALUATOR);
        assertThat(Rendering.text(answer))
                .contains("Fem evalueringer pågår", "Logg ut", "lang=\"nb\"")
                .doesNotContain("Logga ut");
        assertThat(answer.getHeader("Content-Language")).isEqualTo("nb-NO");
        assertThat(answer.getHeader("Set-Cookie"))
                .startsWith("samsyn-language=nb;")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(pages.get("/", "sv", SampleDocuments.EVALUATOR).getHeader("Set-Cookie"))
                .isNull();
    }

    @Test
    void keepsTheRestOfTheAddressWhenTheLanguageChanges() {
        Markup page = Markup.of(pages.html(pages.older() + "&lang=sv", "sv"));
        String query = pages.older().replaceAll(".*\\?", "?");
        assertThat(page.named("a").map(a -> a.get("href"))).contains(query + "&amp;lang=en");
    }

    @Test
    void fitsTheFirstViewInSixtyKilobytes() throws IOException {
        int files = 0;
        for (String file : List.of("samsyn.css", "menu.js", "live.js")) {
            try (InputStream in = PagesTest.class.getResourceAsStream("/static/" + file)) {
                files += compressed(in.readAllBytes());
            }
        }
        for (String address : List.of("/", Rendering.HAMMARO, Rendering.HAMMARO + "/history")) {
            int page = compressed(
                    pages.get(address, "sv", SampleDocuments.EVALUATOR).getContentAsByteArray());
            assertThat(files + page).as(address).isLessThan(FIRST_VIEW);
        }
    }

    private List<String> notes(String address, String language) {
        return Markup.of(pages.html(address, language))
                .classed("sumnote")
                .map(Node::text)
                .toList();
    }

    /** Each row's cells, one bar between two. */
    private static List<String> cells(Markup page) {
        return page.named("tr")
                .map(row -> page.named("td", "th")
                        .filter(cell -> cell.around().contains(row.element()))
                        .map(Node::text))
                .map(texts -> String.join("|", texts.toList()))
                .toList();
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }
}
