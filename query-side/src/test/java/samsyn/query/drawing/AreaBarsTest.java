package samsyn.query.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.query.drawing.AreaBars.AreaBar;
import samsyn.query.drawing.AreaBars.Column;

class AreaBarsTest {

    @Test
    void fillsEachBarByItsShareFromTheFloorUp() {
        AreaBars chart = AreaBars.of(
                "areas",
                List.of(
                        new Column("1", 0, false, null, null),
                        new Column("2", 0.5, false, "ring", null),
                        new Column("3", 1, true, null, "80")));
        assertThat(chart.bars())
                .containsExactly(
                        new AreaBar("1", 0, 36, 0, false, null, null),
                        new AreaBar("2", 22, 24, 12, false, "ring", null),
                        new AreaBar("3", 44, 12, 24, true, null, "80"));
        assertThat(chart.width()).isEqualTo(60);
        assertThat(chart.bars().getLast().middle()).isEqualTo(52);
    }
}
