package samsyn.score;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition;
import samsyn.edition.Edition.Policies;
import samsyn.edition.Edition.Policies.NotApplicable;
import samsyn.edition.Edition.Policies.Total;

/**
 * The printed tables of an assessment: every question, area and the total, each with its exact value beside it.
 * Rows not yet agreed, and sums over them, are null; a not-applicable row is 0 and says so.
 *
 * @param achieved printed total by {@code policy}, whole points
 * @param max points
 * @param percent printed percent, from the exact sum
 * @param exact exact sum of all questions, points
 * @param policy how {@code achieved} was made
 * @param byOtherPolicy the printed total that the other policy would give, only where it differs
 */
public record ResultTable(
        @Nullable Integer achieved,
        int max,
        @Nullable Integer percent,
        @Nullable BigDecimal exact,
        Total policy,
        @Nullable Integer byOtherPolicy,
        List<AreaRow> areas) {

    public ResultTable {
        areas = List.copyOf(areas);
    }

    /** One area's total, printed from the exact sum of its questions, never from their printed points. */
    public record AreaRow(
            String code,
            String name,
            @Nullable Integer achieved,
            int max,
            @Nullable Integer percent,
            @Nullable BigDecimal exact,
            List<QuestionRow> questions) {
        public AreaRow {
            questions = List.copyOf(questions);
        }
    }

    /** One question: Uppnått, Max, Procent, and the exact points they are printed from. */
    public record QuestionRow(
            String code,
            String text,
            @Nullable Integer achieved,
            int max,
            @Nullable Integer percent,
            @Nullable BigDecimal exact,
            @Nullable Boolean notApplicable) {}

    /**
     * Makes the tables from what is agreed.
     *
     * @param agreed agreed score by question code; a missing code is a row not yet agreed
     */
    public static ResultTable of(Edition edition, Map<String, Score> agreed) {
        List<AreaRow> areas = edition.areas().stream()
                .map(a -> area(a, agreed, edition.policies()))
                .toList();
        int max = areas.stream().mapToInt(AreaRow::max).sum();
        BigDecimal exact = sum(areas.stream().map(AreaRow::exact).toList());
        Total policy = edition.policies().total();
        if (exact == null) {
            return new ResultTable(null, max, null, null, policy, null, areas);
        }
        int ofPrinted = areas.stream()
                .mapToInt(a -> Objects.requireNonNull(a.achieved()))
                .sum();
        int ofExact = Decimals.printed(exact);
        int achieved = policy == Total.SUM_OF_PRINTED_AREAS ? ofPrinted : ofExact;
        int other = policy == Total.SUM_OF_PRINTED_AREAS ? ofExact : ofPrinted;
        return new ResultTable(
                achieved, max, percent(exact, max), exact, policy, other == achieved ? null : other, areas);
    }

    private static AreaRow area(Edition.Area area, Map<String, Score> agreed, Policies policies) {
        boolean leaves = policies.notApplicable() == NotApplicable.LEAVES_MAXIMUM;
        List<QuestionRow> rows = new ArrayList<>();
        int max = 0;
        for (Edition.Question q : area.questions()) {
            Score score = agreed.get(q.code());
            rows.add(question(q, score));
            if (!(leaves && score instanceof Score.NotApplicable)) {
                max += q.max();
            }
        }
        BigDecimal exact = sum(rows.stream().map(QuestionRow::exact).toList());
        return new AreaRow(
                area.code(),
                area.name(),
                exact == null ? null : Decimals.printed(exact),
                max,
                exact == null ? null : percent(exact, max),
                exact,
                rows);
    }

    private static QuestionRow question(Edition.Question q, @Nullable Score score) {
        return switch (score) {
            case null -> new QuestionRow(q.code(), q.text(), null, q.max(), null, null, null);
            case Score.NotApplicable _ -> new QuestionRow(q.code(), q.text(), 0, q.max(), 0, ZERO, true);
            case Score.Points(BigDecimal points, var _, var _) ->
                new QuestionRow(
                        q.code(),
                        q.text(),
                        Decimals.printed(points),
                        q.max(),
                        Decimals.printedPercent(points, q.max()),
                        points,
                        null);
        };
    }

    /** Percent, or null where everything in it left the maximum. */
    private static @Nullable Integer percent(BigDecimal exact, int max) {
        return max == 0 ? null : (Integer) Decimals.printedPercent(exact, max);
    }

    private static @Nullable BigDecimal sum(List<@Nullable BigDecimal> parts) {
        BigDecimal sum = ZERO;
        for (BigDecimal part : parts) {
            if (part == null) {
                return null;
            }
            sum = sum.add(part);
        }
        return Decimals.plain(sum);
    }
}
