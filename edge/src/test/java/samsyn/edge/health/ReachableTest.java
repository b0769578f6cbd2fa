package samsyn.edge.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;

@Timeout(60)
class ReachableTest {

    private static final Duration MOMENT = Duration.ofMillis(50);

    @Test
    void isUpWhereTheServerAnswersAndDownWhereItRefuses() {
        assertThat(new Reachable(() -> {}).health().getStatus()).isEqualTo(Status.UP);
        assertThat(new Reachable(() -> {
                            throw new IllegalStateException("away");
                        })
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void asksASilentServerOnceHoweverManyWantToKnowAndAgainWhenItHasAnswered() {
        CountDownLatch silence = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Reachable server = new Reachable(
                () -> {
                    asked.incrementAndGet();
                    try {
                        silence.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                MOMENT);

        assertThat(server.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(server.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(asked).hasValue(1);

        silence.countDown();
        while (server.health().getStatus().equals(Status.DOWN)) {
            Thread.onSpinWait();
        }
        assertThat(server.health().getStatus()).isEqualTo(Status.UP);
    }
}
