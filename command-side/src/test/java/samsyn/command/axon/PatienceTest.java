package samsyn.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final List<Duration> slept = new ArrayList<>();
    private final Patience patience = new Patience(new Random(7), slept::add);

    @Test
    void waitsShortlyAtFirstAndLongerEachTime() throws InterruptedException {
        Patience.Waits waits = patience.begin();
        for (int again = 0; again < 8; again++) {
            assertThat(waits.again()).isTrue();
        }

        for (int again = 0; again < 8; again++) {
            Duration longest = Duration.ofMillis(Math.min(1L << again, 64));
            assertThat(slept.get(again)).isBetween(longest.dividedBy(2), longest);
        }
    }

    @Test
    void neverWaitsLikeTheOthers() throws InterruptedException {
        Patience.Waits mine = patience.begin();
        Patience.Waits theirs = patience.begin();
        mine.again();
        theirs.again();

        assertThat(slept.getFirst()).isNotEqualTo(slept.getLast());
    }

    @Test
    void givesUpAfterFiveSecondsAltogether() throws InterruptedException {
        Patience.Waits waits = patience.begin();
        while (waits.again()) {
            assertThat(slept).hasSizeLessThan(200);
        }

        Duration altogether = slept.stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(altogether).isBetween(Duration.ofMillis(4_936), Duration.ofSeconds(5));
    }
}
