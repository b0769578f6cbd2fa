package samsyn.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samsyn.query.drawing.AreaBars;
import samsyn.query.page.BoardPage.AreaProgress;
import samsyn.query.page.BoardPage.AreaState;
import samsyn.query.page.BoardPage.AreaTotal;
import samsyn.query.page.BoardPage.Finished;
import samsyn.query.page.BoardPage.InProgress;
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
        BoardPage.Data data = new BoardPage.Data(
                IntStream.range(0, running)
                        .mapToObj(_ -> with(AreaState.IN_WORK))
                        .toList(),
                IntStream.range(0, done).mapToObj(_ -> done(80)).toList(),
                List.of(),
                false);
        assertThat(BoardPage.of(data, WORDS).headline()).isEqualTo(headline);
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
        AreaState[] areas =
                Arrays.stream(states.split(" ")).map(AreaState::valueOf).toArray(AreaState[]::new);
        assertThat(Waiting.of(with(areas), WORDS)).isEqualTo(new Waiting(icon, text));
    }

    @Test
    void saysThatATeamOfOneLacksSomeone() {
        InProgress alone = new InProgress(
                Hammaro.SUBJECT,
                LocalDate.EPOCH,
                List.of("Utvärderare 1"),
                with(AreaState.IN_WORK).areas(),
                null);
        assertThat(Waiting.of(alone, WORDS).text()).isEqualTo("samordnaren: laget saknar en utvärderare");
    }

    @Test
    void drawsTheShareOfAgreedQuestionsAndNothingForWhatIsHidden() {
        AreaBars bars = BoardBars.progress(
                List.of(area("1", 6, 2, AreaState.IN_WORK), area("2", 6, null, AreaState.IN_WORK)), WORDS);
        assertThat(bars.width()).isEqualTo(38);
        assertThat(bars.bars().getFirst().height()).isEqualTo(8);
        assertThat(bars.bars().getFirst().y()).isEqualTo(28);
        assertThat(bars.bars().get(1).height()).isZero();
        assertThat(bars.label()).isEqualTo("Områden. 1: 2 av 6 enade; 2: okänt antal av 6 enade");
    }

    @Test
    void drawsPrintedPointsOfTheMaximum() {
        AreaBars bars = BoardBars.totals(List.of(new AreaTotal("1", 50, 100), new AreaTotal("2", 40, 40)), WORDS);
        assertThat(bars.bars().stream().map(AreaBars.Bar::height)).containsExactly(12.0, 24.0);
        assertThat(bars.bars().stream().map(AreaBars.Bar::above)).containsExactly("50", "40");
        assertThat(bars.label()).isEqualTo("Poäng per område. 1: 50, 2: 40");
    }

    @ParameterizedTest
    @CsvSource({"Utvärderare 1, U1", "Lars Strid, LS", "Anna Maria Ek, AE", "åsa, Å"})
    void shortensNamesToInitials(String name, String initials) {
        assertThat(Initials.of(name).letters()).isEqualTo(initials);
    }

    /** An assessment of areas with one question each, agreed unless in work. */
    private static InProgress with(AreaState... states) {
        List<AreaProgress> areas = IntStream.range(0, states.length)
                .mapToObj(i -> area("" + (i + 1), 1, states[i] == AreaState.IN_WORK ? 0 : 1, states[i]))
                .toList();
        return new InProgress(
                Hammaro.SUBJECT, LocalDate.parse("2013-01-09"), List.of("Utvärderare 1", "Utvärderare 2"), areas, null);
    }

    private static AreaProgress area(String code, int questions, @Nullable Integer agreed, AreaState state) {
        return new AreaProgress(code, questions, agreed, state);
    }

    private static Finished done(int achieved) {
        return new Finished(
                Subject.of(UUID.randomUUID(), "Kvarnfors", 2012, Hammaro.EDITION),
                Instant.EPOCH,
                achieved,
                100,
                List.of(new AreaTotal("1", achieved, 100)));
    }
}
