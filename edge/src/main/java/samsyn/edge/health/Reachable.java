package samsyn.edge.health;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether a server can be reached; answered within a bounded time, however many ask and however long it is silent. */
public final class Reachable implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Runnable ask;
    private final Duration patience;
    private @Nullable FutureTask<@Nullable Void> asked;

    /** @param ask throws if the server cannot be reached */
    public Reachable(Runnable ask) {
        this(ask, PATIENCE);
    }

    Reachable(Runnable ask, Duration patience) {
        this.ask = ask;
        this.patience = patience;
    }

    @Override
    public Health health() {
        try {
            asked().get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return Health.up().build();
        } catch (ExecutionException | TimeoutException away) {
            return Health.down().build();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Health.down().build();
        }
    }

    /** One question at a time: whoever comes meanwhile waits for the same answer. */
    private synchronized FutureTask<@Nullable Void> asked() {
        if (asked == null || asked.isDone()) {
            asked = new FutureTask<>(ask, null);
            Thread.ofVirtual().name("reachable").start(asked);
        }
        return asked;
    }
}
