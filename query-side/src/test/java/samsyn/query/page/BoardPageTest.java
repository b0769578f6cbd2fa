package samsyn.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static samsyn.query.page.SampleOverviews.area;
import static samsyn.query.page.SampleOverviews.printed;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samsyn.query.dossier.AreaReview.Status;
import samsyn.query.dossier.Phase;
import samsyn.query.drawing.AreaBars;
import samsyn.query.face.PrintedTotal;
import samsyn.query.read.Overview;
import samsyn.query.read.Overview.AreaProgress;
import samsyn.query.wording.Language;
import samsyn.query.wording.SampleWords;
import samsyn.query.wording.Words;

class BoardPageTest {

    private static final Words WORDS = SampleWords.in(Language.SV);

    @ParameterizedTest
    @CsvSource({
        "0, 0, Inga bedömningar ännu",
        "1, 4, En bedömning pågår",
        "2, 0, Två bedömningar pågår",
        "13, 0, 13 bedömningar pågår",
        "0, 1, 'Inget pågår, en bedömning är avslutad'",
        "0, 3, 'Inget pågår, tre bedömningar är avslutade'"
    })
    void saysTheStateInTheHeadline(int running, int done, String headline) {
        List<Overview> all = Stream.concat(
                        IntStream.range(0, running).mapToObj(_ -> with("IN_WORK")),
                        IntStream.range(0, done).mapToObj(_ -> done(80)))
                .toList();
        assertThat(BoardPage.of(all, false, WORDS).headline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource({
        "IN_WORK IN_WORK, l-none, laget: 2 frågor kvar",
        "IN_WORK SUBMITTED, i-eye, granskare: område 2",
        "SUBMITTED SUBMITTED, i-eye, granskare: område 1 och 2",
        "RETURNED SUBMITTED, i-back, laget: område 1 återfört",
        "APPROVED VOIDED, i-alert, laget: område 2 ändrat efter godkännande",
        "APPROVED APPROVED, i-check, samordnaren: kan avslutas"
    })
    void saysWhoEverybodyWaitsFor(String states, String icon, String text) {
        assertThat(Waiting.of(with(states.split(" ")), WORDS)).isEqualTo(new Waiting(icon, text));
    }

    @Test
    void saysThatATeamOfOneLacksSomeone() {
        Overview alone =
                SampleOverviews.of(Phase.IN_PROGRESS, 1, with("IN_WORK").areas(), null);
        assertThat(Waiting.of(alone, WORDS).text()).isEqualTo("samordnaren: laget saknar en utvärderare");
    }

    @Test
    void drawsTheShareOfAgreedQuestionsAndNothingForWhatIsHidden() {
        AreaBars bars =
                BoardBars.progress(List.of(area("1", 6, 2, Status.IN_WORK), area("2", 6, null, Status.IN_WORK)), WORDS);
        assertThat(bars.width()).isEqualTo(38);
        assertThat(bars.bars().getFirst().height()).isEqualTo(8);
        assertThat(bars.bars().getFirst().y()).isEqualTo(28);
        assertThat(bars.bars().get(1).height()).isZero();
        assertThat(bars.label()).isEqualTo("Områden. 1: 2 av 6 enade; 2: okänt antal av 6 enade");
    }

    @Test
    void drawsPrintedPointsOfTheMaximum() {
        AreaBars bars = BoardBars.totals(List.of(printed("1", 50, 100), printed("2", 40, 40)), WORDS);
        assertThat(bars.bars().stream().map(AreaBars.AreaBar::height)).containsExactly(12.0, 24.0);
        assertThat(bars.bars().stream().map(AreaBars.AreaBar::above)).containsExactly("50", "40");
        assertThat(bars.label()).isEqualTo("Poäng per område. 1: 50, 2: 40");
    }

    @ParameterizedTest
    @CsvSource({"Utvärderare 1, U1", "Lars Strid, LS", "Anna Maria Ek, AE", "åsa, Å"})
    void shortensNamesToInitials(String name, String initials) {
        assertThat(Initials.of(name).letters()).isEqualTo(initials);
    }

    /** An assessment of areas with one question each, agreed unless in work; VOIDED after it was approved. */
    private static Overview with(String... states) {
        List<AreaProgress> areas = IntStream.range(0, states.length)
                .mapToObj(i -> in(states[i], Integer.toString(i + 1)))
                .toList();
        return SampleOverviews.of(Phase.IN_PROGRESS, 2, areas, null);
    }

    private static AreaProgress in(String state, String code) {
        return state.equals("VOIDED")
                ? SampleOverviews.voided(code)
                : area(code, 1, state.equals("IN_WORK") ? 0 : 1, Status.valueOf(state));
    }

    private static Overview done(int achieved) {
        return SampleOverviews.of(
                Phase.FINISHED, 2, List.of(printed("1", achieved, 100)), new PrintedTotal(achieved, 100, null, null));
    }
}
