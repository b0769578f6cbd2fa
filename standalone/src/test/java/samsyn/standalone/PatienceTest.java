package samsyn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final int OFTEN = 10_000;

    private final Patience patience = new Patience("The views are made");

    @Test
    void waitsForWhatMovesHoweverLongItTakes() {
        for (int written = 0; written < OFTEN; written++) {
            patience.look(written / 100);
        }
    }

    @Test
    void saysWhatStandsStill() {
        assertThatThrownBy(() -> {
                    for (int look = 0; look < OFTEN; look++) {
                        patience.look("3 of 5 views");
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessage("The views are made: nothing moves any more; the last that was seen: 3 of 5 views");
    }

    @Test
    void endsWhenNothingIsLeft() throws Exception {
        Queue<List<String>> looks = new ArrayDeque<>(List.of(List.of("a", "b"), List.of("b"), List.of()));

        Patience.untilNothingIsLeft("The topic is the log", looks::remove);

        assertThat(looks).isEmpty();
    }
}
