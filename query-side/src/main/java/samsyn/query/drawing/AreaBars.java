package samsyn.query.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small chart with one bar per area, drawn 36 units high.
 *
 * @param width of the drawing
 * @param label the same, as a sentence
 */
public record AreaBars(int width, String label, List<AreaBar> bars) {

    private static final int STEP = 22;
    private static final int BAR = 16;
    private static final int FLOOR = 36;
    private static final int TALL = 24;

    /**
     * What one bar shows.
     *
     * @param share how much of the bar is filled, from 0 to 1
     * @param solid true for approved or final, false for work
     * @param mark name of a mark to draw above, or null
     * @param above text above, or null
     */
    public record Column(
            String code,
            double share,
            boolean solid,
            @Nullable String mark,
            @Nullable String above) {}

    /**
     * One bar.
     *
     * @param x left edge
     * @param y upper edge of what is filled
     * @param height of what is filled, 0 for nothing
     */
    public record AreaBar(
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

    /**
     * The chart of these columns.
     *
     * @param label the same, as a sentence
     */
    public static AreaBars of(String label, List<Column> columns) {
        List<AreaBar> bars = new ArrayList<>();
        for (Column column : columns) {
            double height = Math.round(column.share() * TALL * 10) / 10.0;
            bars.add(new AreaBar(
                    column.code(),
                    bars.size() * STEP,
                    FLOOR - height,
                    height,
                    column.solid(),
                    column.mark(),
                    column.above()));
        }
        return new AreaBars(Math.max(BAR, bars.size() * STEP - (STEP - BAR)), label, bars);
    }
}
