package samsyn.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import samsyn.PrintedTable;
import samsyn.PrintedTable.Row;
import samsyn.edition.Edition;
import samsyn.edition.Edition.Policies;
import samsyn.edition.Edition.Policies.NotApplicable;
import samsyn.edition.Edition.Policies.Total;
import samsyn.edition.Editions;
import samsyn.score.ResultTable.AreaRow;
import samsyn.score.ResultTable.QuestionRow;

class ResultTableTest {

    private static final Edition KOMMUNKOMPASSEN =
            new Editions(null).find("kommunkompassen-2010").orElseThrow();

    @Test
    void printsTheHammaroTablesFromSyntheticDecimals() {
        Map<String, Map<String, Score>> chosen = new HashMap<>();
        for (int share = 1; share < 20; share++) {
            BigDecimal within = BigDecimal.valueOf(share * 5L, 2);
            for (Row total : PrintedTable.areas()) {
                List<Row> rows = PrintedTable.questions().stream()
                        .filter(r -> r.area().equals(total.area()))
                        .toList();
                Map<String, Score> synthetic =
                        rows.stream().collect(Collectors.toMap(Row::question, r -> points(synthetic(r, within))));
                BigDecimal exact = synthetic.values().stream()
                        .map(s -> Objects.requireNonNull(s.pointsOrNull()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (exact.setScale(0, RoundingMode.HALF_UP).intValueExact() != total.achieved()) {
                    continue; // Inside every row's interval, yet outside the area's.
                }
                chosen.put(total.area(), synthetic);
                AreaRow printed = area(ResultTable.of(KOMMUNKOMPASSEN, synthetic), total.area());
                assertThat(printed.achieved()).isEqualTo(total.achieved());
                assertThat(printed.max()).isEqualTo(100);
                assertThat(printed.exact()).isEqualByComparingTo(exact);
                assertThat(printed.questions().stream().map(ResultTableTest::row))
                        .containsExactlyElementsOf(rows.stream()
                                .map(r -> List.<Object>of(
                                        r.question(), r.text(), r.achieved(), r.max(), Integer.valueOf(r.percent())))
                                .toList());
            }
        }
        Map<String, Score> all = new HashMap<>();
        chosen.values().forEach(all::putAll);
        ResultTable table = ResultTable.of(KOMMUNKOMPASSEN, all);
        assertThat(table.areas().stream().map(AreaRow::achieved)).containsExactly(80, 84, 87, 52, 82, 72, 81, 61);
        assertThat(table.achieved()).as("the sum of the printed areas").isEqualTo(599);
        assertThat(table.max()).isEqualTo(800);
    }

    @Test
    void fiveOfTheEightTotalsAreNotTheSumOfThePrintedRows() {
        long differing = PrintedTable.areas().stream()
                .filter(total -> total.achieved()
                        != PrintedTable.questions().stream()
                                .filter(r -> r.area().equals(total.area()))
                                .mapToInt(Row::achieved)
                                .sum())
                .count();
        assertThat(differing).isEqualTo(5);
    }

    @Test
    void theIntervalsAreThoseOfTheResearch() {
        assertThat(interval("1.2")).isEqualTo("17.1 17.3");
        assertThat(interval("6.6")).isEqualTo("3.45 3.5");
        assertThat(interval("4.1")).isEqualTo("10.5 10.575");
        assertThat(interval("1.1")).isEqualTo("14.925 15");
    }

    @Test
    void theTotalFollowsTheEditionsPolicyAndShowsTheOther() {
        Map<String, Score> scores = Map.of("a1", points("4.5"), "b1", points("5.5"));
        ResultTable printed = ResultTable.of(edition(Total.SUM_OF_PRINTED_AREAS), scores);
        assertThat(printed.achieved()).isEqualTo(11);
        assertThat(printed.byOtherPolicy()).isEqualTo(10);
        ResultTable exact = ResultTable.of(edition(Total.ROUNDED_EXACT_SUM), scores);
        assertThat(exact.achieved()).isEqualTo(10);
        assertThat(exact.byOtherPolicy()).isEqualTo(11);
        assertThat(List.of(printed.exact(), exact.exact())).containsOnly(new BigDecimal("10"));
        assertThat(List.of(printed.percent(), exact.percent())).containsOnly(50);
    }

    @Test
    void theOtherPolicyIsShownOnlyWhereItDiffers() {
        assertThat(ResultTable.of(edition(Total.SUM_OF_PRINTED_AREAS), Map.of("a1", points("4.2"), "b1", points("5.2")))
                        .byOtherPolicy())
                .isNull();
    }

    @Test
    void theTotalsPercentComesFromTheExactSum() {
        ResultTable table =
                ResultTable.of(edition(Total.SUM_OF_PRINTED_AREAS), Map.of("a1", points("4.5"), "b1", points("4.5")));
        assertThat(table.achieved()).isEqualTo(10);
        assertThat(table.percent()).isEqualTo(45);
    }

    @Test
    void whatIsNotAgreedIsLeftOpenAndSoAreItsSums() {
        ResultTable table = ResultTable.of(edition(Total.SUM_OF_PRINTED_AREAS), Map.of("a1", points("0")));
        QuestionRow scored = area(table, "a").questions().getFirst();
        assertThat(scored).isEqualTo(new QuestionRow("a1", "fråga a1", 0, 10, 0, BigDecimal.ZERO, null));
        QuestionRow open = area(table, "b").questions().getFirst();
        assertThat(open).isEqualTo(new QuestionRow("b1", "fråga b1", null, 10, null, null, null));
        assertThat(area(table, "a").achieved()).isZero();
        assertThat(area(table, "b").achieved()).isNull();
        assertThat(area(table, "b").percent()).isNull();
        assertThat(area(table, "b").exact()).isNull();
        assertThat(table.achieved()).isNull();
        assertThat(table.percent()).isNull();
        assertThat(table.exact()).isNull();
        assertThat(table.byOtherPolicy()).isNull();
        assertThat(table.max()).isEqualTo(20);
    }

    @Test
    void whatDoesNotApplyScoresNothingAndStaysInTheMaximum() {
        ResultTable table = ResultTable.of(
                edition(Total.SUM_OF_PRINTED_AREAS), Map.of("a1", Score.NOT_APPLICABLE, "b1", points("10")));
        assertThat(area(table, "a").questions())
                .containsExactly(new QuestionRow("a1", "fråga a1", 0, 10, 0, BigDecimal.ZERO, true));
        assertThat(area(table, "a").max()).isEqualTo(10);
        assertThat(area(table, "a").percent()).isZero();
        assertThat(table.max()).isEqualTo(20);
        assertThat(table.percent()).isEqualTo(50);
    }

    @Test
    void whatDoesNotApplyLeavesTheMaximumWhereTheEditionSaysSo() {
        Edition leaving = edition(Total.SUM_OF_PRINTED_AREAS, NotApplicable.LEAVES_MAXIMUM);
        ResultTable table = ResultTable.of(leaving, Map.of("a1", Score.NOT_APPLICABLE, "b1", points("9")));
        assertThat(area(table, "a").max()).isZero();
        assertThat(area(table, "a").percent()).as("a share of nothing").isNull();
        assertThat(area(table, "a").achieved()).isZero();
        assertThat(table.max()).isEqualTo(10);
        assertThat(table.percent()).isEqualTo(90);
        ResultTable nothing = ResultTable.of(leaving, Map.of("a1", Score.NOT_APPLICABLE, "b1", Score.NOT_APPLICABLE));
        assertThat(nothing.max()).isZero();
        assertThat(nothing.percent()).isNull();
        assertThat(nothing.achieved()).isZero();
    }

    @Test
    void aQuestionOfAnotherEditionCountsForNothing() {
        ResultTable table = ResultTable.of(
                edition(Total.SUM_OF_PRINTED_AREAS), Map.of("a1", points("4"), "b1", points("5"), "c1", points("9")));
        assertThat(table.exact()).isEqualTo(new BigDecimal("9"));
    }

    /** Somewhere between the ends of the row's interval, to three decimals. */
    private static BigDecimal synthetic(Row row, BigDecimal within) {
        BigDecimal width = row.end().subtract(row.least());
        return row.least().add(width.multiply(within)).setScale(4, RoundingMode.DOWN);
    }

    private static String interval(String question) {
        Row row = PrintedTable.questions().stream()
                .filter(r -> r.question().equals(question))
                .findFirst()
                .orElseThrow();
        return Decimals.plain(row.least()) + " " + Decimals.plain(row.end());
    }

    private static List<Object> row(QuestionRow row) {
        return List.of(
                row.code(),
                row.text(),
                Objects.requireNonNull(row.achieved()),
                row.max(),
                Objects.requireNonNull(row.percent()));
    }

    private static AreaRow area(ResultTable table, String code) {
        return table.areas().stream()
                .filter(a -> a.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Edition edition(Total total) {
        return edition(total, NotApplicable.STAYS_IN_MAXIMUM);
    }

    private static Edition edition(Total total, NotApplicable notApplicable) {
        return new Edition(
                "e",
                "t",
                "n",
                "sv",
                "s",
                new Policies(BigDecimal.TEN, total, notApplicable, null),
                List.of(area("a"), area("b")));
    }

    private static Edition.Area area(String code) {
        return new Edition.Area(
                code,
                "område " + code,
                List.of(new Edition.Question(code + "1", "fråga " + code + "1", 10, List.of())));
    }

    private static Score points(String points) {
        return points(new BigDecimal(points));
    }

    private static Score points(BigDecimal points) {
        return new Score.Points(points, null, List.of());
    }
}
