package samsyn.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import samsyn.edition.Edition;
import samsyn.edition.Edition.Area;
import samsyn.edition.Edition.Policies;
import samsyn.edition.Edition.Policies.NotApplicable;
import samsyn.edition.Edition.Policies.Total;
import samsyn.edition.Edition.Question;
import samsyn.query.dossier.Phase;
import samsyn.query.drawing.ProfileBars;
import samsyn.query.read.Results.Tables;
import samsyn.query.wording.Language;
import samsyn.query.wording.SampleWords;
import samsyn.query.wording.Words;
import samsyn.score.Decimals;
import samsyn.score.ResultTable;
import samsyn.score.ResultTable.AreaRow;
import samsyn.score.ResultTable.QuestionRow;
import samsyn.score.Score;

class ResultPageTest {

    private static final Words WORDS = SampleWords.in(Language.SV);

    @Test
    void standsOnDecimalsThatPrintAsTheReportDoes() {
        Map<String, Hammaro.Printed> printed = new HashMap<>();
        Hammaro.printed().forEach(p -> printed.put(p.question().isEmpty() ? p.area() : p.question(), p));
        for (AreaRow area : Hammaro.result().areas()) {
            assertThat(area.achieved()).isEqualTo(printed.get(area.code()).achieved());
            assertThat(area.percent()).isEqualTo(printed.get(area.code()).percent());
            for (QuestionRow question : area.questions()) {
                assertThat(question.achieved())
                        .isEqualTo(printed.get(question.code()).achieved());
                assertThat(question.percent())
                        .isEqualTo(printed.get(question.code()).percent());
            }
        }
        assertThat(Hammaro.result().achieved()).isEqualTo(599);
    }

    @Test
    void drawsBarsWhereThereAreTooFewAreasForARadar() {
        ResultPage page = two(Total.SUM_OF_PRINTED_AREAS);
        assertThat(page.radar()).isNull();
        assertThat(page.bars().bars().stream().map(ProfileBars.ProfileBar::length))
                .containsExactly(90, 360);
        assertThat(page.bars().label())
                .isEqualTo("Områdesprofil för Hammarö kommun. 1: 3, 2: 6. Samma siffror står i tabellen.");
    }

    @Test
    void explainsTheOtherPolicyTheOtherWayRound() {
        ResultPage page = two(Total.ROUNDED_EXACT_SUM);
        assertThat(page.total()).isEqualTo("8");
        assertThat(page.explained())
                .containsExactly(
                        "Den exakta summan av de två områdena, 8,00, avrundad en gång, som upplagan bestämmer."
                                + " Det är 27\u00a0%.",
                        "Summan av de tryckta områdespoängen hade blivit 9.");
    }

    @Test
    void saysWhatNotApplicableDoesToTheMaximum() {
        assertThat(notApplicable(NotApplicable.STAYS_IN_MAXIMUM)).isEqualTo("räknas som 0 av 10");
        assertThat(notApplicable(NotApplicable.LEAVES_MAXIMUM)).isEqualTo("räknas inte, 10 utgår ur max");
    }

    @Test
    void saysInOneSentenceWhatTheEditionDecidesOnQuestionsThatDoNotApply() {
        assertThat(notApplicablePage(NotApplicable.STAYS_IN_MAXIMUM).explained())
                .endsWith("Frågor som inte är tillämpliga står kvar i maximum och ger inga poäng,"
                        + " som upplagan bestämmer: 1.1.");
        assertThat(notApplicablePage(NotApplicable.STAYS_IN_MAXIMUM).max()).isEqualTo("30");
        assertThat(notApplicablePage(NotApplicable.LEAVES_MAXIMUM).explained())
                .endsWith("Frågor som inte är tillämpliga utgår ur maximum och räknas inte,"
                        + " som upplagan bestämmer: 1.1.");
        assertThat(notApplicablePage(NotApplicable.LEAVES_MAXIMUM).max()).isEqualTo("20");
    }

    @Test
    void saysInTheHeadlineHowFarTheTeamHasCome() {
        Map<String, Score> scores = new HashMap<>(Hammaro.scores());
        scores.remove("8.3");
        ResultPage page = page(Hammaro.EDITION, scores, Phase.IN_PROGRESS);
        assertThat(page.headline()).isEqualTo("44 av 45 frågor är enade");
        assertThat(page.total()).isNull();
        assertThat(page.explained()).containsExactly("Totalen räknas ut när alla 45 frågor är enade.");
    }

    private static String notApplicable(NotApplicable policy) {
        return notApplicablePage(policy).areas().getFirst().rows().getFirst().notApplicable();
    }

    private static ResultPage notApplicablePage(NotApplicable policy) {
        Edition edition = edition(Total.SUM_OF_PRINTED_AREAS, policy);
        Map<String, Score> agreed = Map.of("1.1", Score.NOT_APPLICABLE, "1.2", points("2"), "2.1", points("3"));
        return page(edition, agreed, Phase.FINISHED);
    }

    /** Two areas of 2.5 and 5.5, so that the two policies differ. */
    private static ResultPage two(Total total) {
        Edition edition = edition(total, NotApplicable.STAYS_IN_MAXIMUM);
        Map<String, Score> agreed = Map.of("1.1", points("2.5"), "1.2", points("0"), "2.1", points("5.5"));
        return page(edition, agreed, Phase.FINISHED);
    }

    private static Edition edition(Total total, NotApplicable notApplicable) {
        return new Edition(
                "small",
                "Litet",
                "1",
                "sv",
                "påhittad",
                new Policies(BigDecimal.TEN, total, notApplicable, null),
                List.of(
                        new Area("1", "Ett", List.of(question("1.1", 10), question("1.2", 10))),
                        new Area("2", "Två", List.of(question("2.1", 10)))));
    }

    private static Question question(String code, int max) {
        return new Question(code, "Hur?", max, List.of());
    }

    private static ResultPage page(Edition edition, Map<String, Score> agreed, Phase phase) {
        Tables tables =
                new Tables(ResultTable.of(edition, agreed), edition.policies().notApplicable(), Map.of());
        return ResultPage.of(SampleOverviews.of(phase, 2, List.of(), null), tables, List.of(), WORDS);
    }

    private static Score points(String points) {
        return new Score.Points(Decimals.plain(new BigDecimal(points)), null, List.of());
    }
}
