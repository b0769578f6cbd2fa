package samsyn.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import samsyn.query.dossier.AreaReview.Status;
import samsyn.query.drawing.AreaBars;
import samsyn.query.drawing.AreaBars.Column;
import samsyn.query.face.PrintedTotal;
import samsyn.query.read.Overview.AreaProgress;
import samsyn.query.wording.Words;

/** The board's small charts: how far each area has come, and the points of those that are done. */
final class BoardBars {

    private BoardBars() {}

    /** Height is the share of agreed questions; the mark above is the state of review. */
    static AreaBars progress(List<AreaProgress> areas, Words words) {
        List<Column> columns = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (AreaProgress area : areas) {
            Integer agreed = area.agreed();
            boolean approved = area.status() == Status.APPROVED;
            // An approved or submitted area is agreed throughout, whatever the reader may count.
            boolean full = approved || (area.status() == Status.SUBMITTED && !area.voided());
            double share = full ? 1 : agreed == null ? 0 : share(agreed, area.questions());
            columns.add(new Column(area.code(), share, approved, mark(area), null));
            said.add(words.text(
                    area.voided() ? "board.bar.VOIDED" : "board.bar." + area.status(),
                    area.code(),
                    agreed == null ? words.text("board.bar.hidden") : words.whole(agreed),
                    words.whole(area.questions())));
        }
        return AreaBars.of(words.text("board.bars.progress", String.join("; ", said)), columns);
    }

    /** Height is printed points of the maximum; the points stand above. */
    static AreaBars totals(List<AreaProgress> areas, Words words) {
        List<Column> columns = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (AreaProgress area : areas) {
            PrintedTotal total = Objects.requireNonNull(area.total());
            int achieved = Objects.requireNonNullElse(total.achieved(), 0);
            String points = words.whole(achieved);
            columns.add(new Column(area.code(), share(achieved, total.max()), true, null, points));
            said.add(area.code() + ": " + points);
        }
        return AreaBars.of(words.text("board.bars.totals", String.join(", ", said)), columns);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Math.clamp((double) part / whole, 0, 1);
    }

    private static @Nullable String mark(AreaProgress area) {
        if (area.voided()) {
            return "changed";
        }
        return switch (area.status()) {
            case IN_WORK -> null;
            case SUBMITTED -> "ring";
            case RETURNED -> "back";
            case APPROVED -> "check";
        };
    }
}
