package samsyn.query.page;

import java.util.List;
import java.util.stream.IntStream;
import samsyn.score.ResultTable.AreaRow;

/**
 * A profile of too few areas for a radar: one bar per area, in a drawing 600 wide.
 *
 * @param label the profile as a sentence
 */
public record ProfileBars(String label, int height, List<Bar> bars) {

    private static final int WIDTH = 600;
    private static final int STEP = 56;

    /** One bar: y is where its name stands, length what is filled. */
    public record Bar(String name, String value, int y, int length) {}

    static ProfileBars of(String label, List<AreaRow> rows, List<AreaTable> areas) {
        return new ProfileBars(
                label,
                STEP * areas.size(),
                IntStream.range(0, areas.size())
                        .mapToObj(i -> new Bar(
                                rows.get(i).code() + " " + rows.get(i).name(),
                                areas.get(i).value(),
                                i * STEP + 18,
                                WIDTH * areas.get(i).filled() / 1000))
                        .toList());
    }
}
