package samsyn.query.drawing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A profile of too few areas for a radar: one bar per area, in a drawing 600 wide.
 *
 * @param label the profile as a sentence
 */
public record ProfileBars(String label, int height, List<ProfileBar> bars) {

    private static final int WIDTH = 600;
    private static final int STEP = 56;
    private static final int NAME = 18;

    /**
     * What one bar shows.
     *
     * @param value what stands at its right end
     * @param filled share of the maximum in thousandths
     */
    public record ProfileRow(String name, String value, int filled) {}

    /** One bar: y is where its name stands, length what is filled. */
    public record ProfileBar(String name, String value, int y, int length) {}

    /**
     * The drawing of these rows.
     *
     * @param label the profile as a sentence
     */
    public static ProfileBars of(String label, List<ProfileRow> rows) {
        return new ProfileBars(
                label,
                STEP * rows.size(),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> bar(rows.get(i), i * STEP + NAME))
                        .toList());
    }

    private static ProfileBar bar(ProfileRow row, int y) {
        return new ProfileBar(row.name(), row.value(), y, WIDTH * row.filled() / 1000);
    }
}
