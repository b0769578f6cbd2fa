package samsyn.query.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A profile drawn as a radar: first area at the top, the others clockwise, the rim is the maximum.
 *
 * @param rings paths at a quarter, a half and three quarters; the rim is apart
 * @param outline one path around all areas, or null while any has no points
 * @param pieces paths between neighbours that both have points, where there is no outline
 * @param scale what the half and the rim stand for
 */
public record Radar(
        String label,
        List<String> rings,
        String rim,
        List<String> spokes,
        @Nullable String outline,
        List<Piece> pieces,
        List<Dot> dots,
        List<SpokeLabel> labels,
        List<SpokeLabel> scale) {

    /** Fewer areas than this make no shape. */
    public static final int LEAST_AREAS = 3;

    /** More than this leave room for codes only. */
    static final int MOST_NAMED = 14;

    static final int WIDTH = 620;
    static final int HEIGHT = 460;
    private static final double X = WIDTH / 2.0;
    private static final double Y = HEIGHT / 2.0;
    static final double RADIUS = 150;
    private static final int LINE = 15;
    private static final int LETTERS_PER_LINE = 20;
    private static final int BESIDE = 16;

    /**
     * One area.
     *
     * @param achieved printed points, or null where there are none to show
     * @param value what stands at its label, such as the points or that it goes on
     */
    public record Spoke(String code, String name, @Nullable Integer achieved, int max, String value) {}

    /** A side between two neighbours, with the triangle it makes with the middle. */
    public record Piece(String side, String surface) {}

    /** A corner of the shape. */
    public record Dot(double x, double y) {}

    /** A text of lines at a place; anchor is start, middle or end. */
    public record SpokeLabel(double x, double y, String anchor, String code, List<String> lines, String value) {

        /** Where the value stands: under the last line. */
        public double valueY() {
            return y + LINE * lines.size() + 2;
        }

        /** Where a line stands. */
        public double lineY(int line) {
            return y + LINE * line;
        }
    }

    /**
     * The drawing of these areas.
     *
     * @param label the profile as a sentence
     * @throws IllegalArgumentException if there are fewer than {@value #LEAST_AREAS}
     */
    public static Radar of(String label, List<Spoke> areas) {
        int n = areas.size();
        if (n < LEAST_AREAS) {
            throw new IllegalArgumentException("A radar needs " + LEAST_AREAS + " areas, not " + n + ".");
        }
        List<@Nullable Dot> corners = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Spoke area = areas.get(i);
            Integer achieved = area.achieved();
            corners.add(achieved == null ? null : at(i, n, share(achieved, area.max())));
        }
        List<Dot> dots = corners.stream().flatMap(Stream::ofNullable).toList();
        boolean whole = dots.size() == n;
        return new Radar(
                label,
                List.of(ring(n, 0.25), ring(n, 0.5), ring(n, 0.75)),
                ring(n, 1),
                IntStream.range(0, n)
                        .mapToObj(i -> path(List.of(new Dot(X, Y), at(i, n, 1))))
                        .toList(),
                whole ? closed(dots) : null,
                whole ? List.of() : pieces(corners),
                dots,
                IntStream.range(0, n).mapToObj(i -> label(areas.get(i), i, n)).toList(),
                scale(areas));
    }

    private static List<Piece> pieces(List<@Nullable Dot> corners) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Dot one = corners.get(i);
            Dot next = corners.get((i + 1) % corners.size());
            if (one != null && next != null) {
                pieces.add(new Piece(path(List.of(one, next)), closed(List.of(new Dot(X, Y), one, next))));
            }
        }
        return pieces;
    }

    private static SpokeLabel label(Spoke area, int index, int n) {
        Dot rim = at(index, n, 1);
        double sine = sine(index, n);
        double cosine = cosine(index, n);
        List<String> lines = n > MOST_NAMED ? List.of() : wrapped(area.code() + "\u00a0" + area.name());
        double height = LINE * (lines.size() + 1.0);
        // Labels over and under stand clear of the rim; those at the sides are centred on their corner.
        double lift = Math.pow(cosine, 3) * (height / 2 + BESIDE);
        double top = rim.y() - lift - height / 2 + LINE - 2;
        String anchor = Math.abs(sine) < 0.1 ? "middle" : sine > 0 ? "start" : "end";
        double x = rim.x() + (anchor.equals("middle") ? 0 : Math.signum(sine) * BESIDE);
        return new SpokeLabel(rounded(x), rounded(top), anchor, area.code(), lines, area.value());
    }

    /** The half and the rim in points where all areas have one maximum, else in percent. */
    private static List<SpokeLabel> scale(List<Spoke> areas) {
        int max = areas.getFirst().max();
        boolean points = max % 2 == 0 && areas.stream().allMatch(a -> a.max() == max);
        String half = points ? Integer.toString(max / 2) : "50\u00a0%";
        String full = points ? Integer.toString(max) : "100\u00a0%";
        return List.of(
                new SpokeLabel(X + 4, rounded(Y - RADIUS / 2 + 12), "start", "", List.of(), half),
                new SpokeLabel(X + 4, rounded(Y - RADIUS + 12), "start", "", List.of(), full));
    }

    static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LETTERS_PER_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String ring(int n, double share) {
        return closed(IntStream.range(0, n).mapToObj(i -> at(i, n, share)).toList());
    }

    private static Dot at(int index, int n, double share) {
        return new Dot(rounded(X + sine(index, n) * RADIUS * share), rounded(Y - cosine(index, n) * RADIUS * share));
    }

    private static double sine(int index, int n) {
        return Math.sin(2 * Math.PI * index / n);
    }

    private static double cosine(int index, int n) {
        return Math.cos(2 * Math.PI * index / n);
    }

    private static double share(int achieved, int max) {
        return max == 0 ? 0 : Math.clamp((double) achieved / max, 0, 1);
    }

    private static String closed(List<Dot> dots) {
        return path(dots) + "Z";
    }

    private static String path(List<Dot> dots) {
        StringBuilder path = new StringBuilder();
        for (Dot dot : dots) {
            path.append(path.isEmpty() ? 'M' : 'L').append(String.format(Locale.ROOT, "%.1f %.1f", dot.x(), dot.y()));
        }
        return path.toString();
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
