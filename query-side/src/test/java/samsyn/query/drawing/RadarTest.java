package samsyn.query.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samsyn.query.drawing.Radar.Dot;
import samsyn.query.drawing.Radar.Spoke;
import samsyn.query.drawing.Radar.SpokeLabel;

class RadarTest {

    private static final double X = Radar.WIDTH / 2.0;
    private static final double Y = Radar.HEIGHT / 2.0;

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8, 12, 23})
    void putsEachAreaAtItsShareOfTheRadiusClockwiseFromTheTop(int n) {
        List<Spoke> areas = IntStream.range(0, n)
                .mapToObj(i -> spoke(i + 1, 10 * (i % 10), 100))
                .toList();
        Radar radar = Radar.of("profile", areas);
        assertThat(radar.dots()).hasSize(n);
        for (int i = 0; i < n; i++) {
            Dot dot = radar.dots().get(i);
            double share = (i % 10) / 10.0;
            double angle = 2 * Math.PI * i / n;
            assertThat(dot.x()).isCloseTo(X + Radar.RADIUS * share * Math.sin(angle), within(0.06));
            assertThat(dot.y()).isCloseTo(Y - Radar.RADIUS * share * Math.cos(angle), within(0.06));
        }
        assertThat(radar.outline()).startsWith("M").endsWith("Z");
        assertThat(radar.outline().chars().filter(c -> c == 'L')).hasSize(n - 1);
        assertThat(radar.spokes()).hasSize(n);
    }

    @Test
    void measuresEachAreaByItsOwnMaximum() {
        Radar radar = Radar.of("p", List.of(spoke(1, 20, 40), spoke(2, 0, 0), spoke(3, 100, 100)));
        assertThat(radar.dots().getFirst()).isEqualTo(new Dot(X, Y - Radar.RADIUS / 2));
        assertThat(radar.scale().stream().map(SpokeLabel::value)).containsExactly("50\u00a0%", "100\u00a0%");
        assertThat(Radar.of("p", three()).scale().stream().map(SpokeLabel::value))
                .containsExactly("50", "100");
    }

    @Test
    void leavesTheShapeOpenWhereAnAreaHasNoPointsYet() {
        List<Spoke> areas = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            areas.add(spoke(i + 1, i == 3 || i == 7 ? null : 80, 100));
        }
        Radar radar = Radar.of("p", areas);
        assertThat(radar.outline()).isNull();
        assertThat(radar.dots()).hasSize(6);
        assertThat(radar.pieces()).hasSize(4).allMatch(p -> p.surface().startsWith("M310.0 230.0"));
        assertThat(radar.labels().get(3).value()).isEqualTo("pågår");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 8, 11, 14})
    void keepsLabelsInsideTheDrawingAndOffEachOther(int n) {
        List<Spoke> areas = IntStream.range(0, n)
                .mapToObj(i -> new Spoke(Integer.toString(i + 1), "Ledarskap, ansvar och delegation", 50, 100, "50"))
                .toList();
        List<double[]> boxes =
                Radar.of("p", areas).labels().stream().map(RadarTest::box).toList();
        assertThat(boxes).allMatch(b -> b[0] >= 0 && b[1] >= 0 && b[2] <= Radar.WIDTH && b[3] <= Radar.HEIGHT);
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double[] a = boxes.get(i);
                double[] b = boxes.get(j);
                assertThat(a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1])
                        .as("labels %d and %d of %d", i + 1, j + 1, n)
                        .isTrue();
            }
        }
    }

    @Test
    void namesAreasByCodeAloneWhereThereAreTooMany() {
        List<Spoke> many =
                IntStream.rangeClosed(1, 20).mapToObj(i -> spoke(i, 50, 100)).toList();
        assertThat(Radar.of("p", many).labels()).allMatch(l -> l.lines().isEmpty());
    }

    @Test
    void breaksNamesBetweenWordsAndKeepsTheCodeWithTheFirst() {
        assertThat(Radar.wrapped("4\u00a0Ledarskap, ansvar och delegation"))
                .containsExactly("4\u00a0Ledarskap, ansvar", "och delegation");
        assertThat(Radar.wrapped("7\u00a0Verksamhetsutveckling")).hasSize(1);
    }

    @Test
    void needsThreeAreas() {
        assertThatThrownBy(() -> Radar.of("p", three().subList(0, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A radar needs 3 areas, not 2.");
    }

    private static List<Spoke> three() {
        return List.of(spoke(1, 80, 100), spoke(2, 50, 100), spoke(3, 20, 100));
    }

    private static Spoke spoke(int code, @Nullable Integer achieved, int max) {
        return new Spoke(Integer.toString(code), "Område", achieved, max, achieved == null ? "pågår" : "" + achieved);
    }

    /** Left, top, right and bottom of a label, with six and a half units to a letter. */
    private static double[] box(SpokeLabel label) {
        double width =
                6.5 * label.lines().stream().mapToInt(String::length).max().orElse(4);
        double left = switch (label.anchor()) {
            case "start" -> label.x();
            case "end" -> label.x() - width;
            default -> label.x() - width / 2;
        };
        return new double[] {left, label.y() - 11, left + width, label.valueY() + 3};
    }
}
