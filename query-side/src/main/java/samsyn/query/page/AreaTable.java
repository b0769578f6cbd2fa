package samsyn.query.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import samsyn.query.dossier.Support;
import samsyn.query.read.Results.Tables;
import samsyn.query.wording.Words;
import samsyn.score.ResultTable.AreaRow;
import samsyn.score.ResultTable.QuestionRow;

/**
 * One printed table, every cell as it is written.
 *
 * @param value what the area amounts to: printed points, or why there are none to show
 * @param filled share of the maximum in thousandths, to draw a bar
 */
public record AreaTable(
        String code,
        String name,
        boolean hidden,
        String agreed,
        String questions,
        String value,
        int filled,
        String achieved,
        String max,
        String percent,
        String exact,
        List<TableRow> rows) {

    public AreaTable {
        rows = List.copyOf(rows);
    }

    /** What a row is: the four that must never look alike, two of which are printed points. */
    public enum RowKind {
        POINTS,
        NOT_APPLICABLE,
        NOT_AGREED
    }

    /**
     * One question.
     *
     * @param notApplicable what not applicable does to the sums, empty for other kinds
     */
    public record TableRow(
            String code,
            String text,
            RowKind kind,
            String achieved,
            String max,
            String percent,
            String exact,
            String notApplicable,
            @Nullable Support mark) {}

    /** @param hidden whether the reader may not see the area yet */
    static AreaTable of(AreaRow area, boolean hidden, Tables tables, Words words) {
        long agreed = area.questions().stream()
                .filter(q -> Objects.nonNull(q.achieved()))
                .count();
        return new AreaTable(
                area.code(),
                area.name(),
                hidden,
                words.whole((int) agreed),
                words.whole(area.questions().size()),
                value(area, hidden, words),
                filled(area),
                words.whole(area.achieved()),
                words.whole(area.max()),
                words.percent(area.percent()),
                words.exact(area.exact()),
                area.questions().stream().map(q -> row(q, tables, words)).toList());
    }

    /** True if a row is not agreed, so that the dash needs explaining. */
    public boolean anyOpen() {
        return !hidden && rows.stream().anyMatch(r -> r.kind() == RowKind.NOT_AGREED);
    }

    private static String value(AreaRow area, boolean hidden, Words words) {
        if (hidden) {
            return words.text("result.hidden.short");
        }
        return area.achieved() == null ? words.text("result.open.short") : words.whole(area.achieved());
    }

    private static int filled(AreaRow area) {
        Integer achieved = area.achieved();
        return achieved == null || area.max() == 0 ? 0 : Math.clamp(1000L * achieved / area.max(), 0, 1000);
    }

    private static TableRow row(QuestionRow q, Tables tables, Words words) {
        boolean notApplicable = Boolean.TRUE.equals(q.notApplicable());
        RowKind kind =
                notApplicable ? RowKind.NOT_APPLICABLE : q.achieved() == null ? RowKind.NOT_AGREED : RowKind.POINTS;
        return new TableRow(
                q.code(),
                q.text(),
                kind,
                words.whole(q.achieved()),
                words.whole(q.max()),
                words.percent(q.percent()),
                words.exact(q.exact()),
                notApplicable ? words.text("score.not-applicable." + tables.notApplicable(), words.whole(q.max())) : "",
                tables.marks().get(q.code()));
    }
}
