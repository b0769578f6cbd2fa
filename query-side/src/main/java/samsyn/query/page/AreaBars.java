package samsyn.query.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.query.page.BoardPage.AreaProgress;
import samsyn.query.page.BoardPage.AreaState;
import samsyn.query.page.BoardPage.AreaTotal;

/**
 * A small chart with one bar per area, drawn 36 units high.
 *
 * @param width of the drawing
 * @param label the same, as a sentence
 */
public record AreaBars(int width, String label, List<Bar> bars) {

    private static final int STEP = 22;
    private static final int BAR = 16;
    private static final int FLOOR = 36;
    private static final int TALL = 24;

    /**
     * One bar.
     *
     * @param x left edge
     * @param y upper edge of what is filled
     * @param height of what is filled, 0 for nothing
     * @param solid true for approved or final, false for work
     * @param mark review state drawn above, or null
     * @param above text above, or null
     */
    public record Bar(
            String code,
            int x,
            double y,
            double height,
            boolean solid,
            @Nullable String mark,
            @Nullable String above) {

        /** Where texts over and under the bar are centred. */
        public int middle() {
            return x + BAR / 2;
        }
    }

    /** Height is the share of agreed questions; the mark above is the state of review. */
    static AreaBars progress(List<AreaProgress> areas, Words words) {
        List<Bar> bars = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (AreaProgress area : areas) {
            Integer agreed = area.agreed();
            boolean approved = area.state() == AreaState.APPROVED;
            // An approved or submitted area is agreed throughout, whatever the reader may count.
            boolean full = approved || area.state() == AreaState.SUBMITTED;
            double share = full ? 1 : agreed == null ? 0 : share(agreed, area.questions());
            bars.add(bar(bars.size(), area.code(), share, approved, mark(area.state()), null));
            said.add(words.text(
                    "board.bar." + area.state(),
                    area.code(),
                    agreed == null ? words.text("board.bar.hidden") : words.whole(agreed),
                    words.whole(area.questions())));
        }
        return new AreaBars(width(bars), words.text("board.bars.progress", String.join("; ", said)), bars);
    }

    /** Height is printed points of the maximum; the points stand above. */
    static AreaBars totals(List<AreaTotal> areas, Words words) {
        List<Bar> bars = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (AreaTotal area : areas) {
            String points = words.whole(area.achieved());
            bars.add(bar(bars.size(), area.code(), share(area.achieved(), area.max()), true, null, points));
            said.add(area.code() + ": " + points);
        }
        return new AreaBars(width(bars), words.text("board.bars.totals", String.join(", ", said)), bars);
    }

    private static Bar bar(
            int index, String code, double share, boolean solid, @Nullable String mark, @Nullable String above) {
        double height = Math.round(share * TALL * 10) / 10.0;
        return new Bar(code, index * STEP, FLOOR - height, height, solid, mark, above);
    }

    private static int width(List<Bar> bars) {
        return Math.max(BAR, bars.size() * STEP - (STEP - BAR));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Math.clamp((double) part / whole, 0, 1);
    }

    private static @Nullable String mark(AreaState state) {
        return switch (state) {
            case IN_WORK -> null;
            case SUBMITTED -> "ring";
            case RETURNED -> "back";
            case APPROVED -> "check";
            case VOIDED -> "changed";
        };
    }
}
