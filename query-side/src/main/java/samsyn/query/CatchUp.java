package samsyn.query;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import samsyn.query.live.Freshness;
import samsyn.query.mongo.ViewsUnavailable;
import samsyn.query.postgres.LogReader;
import samsyn.query.postgres.LogUnavailable;

/** Holds the start until all that was in the log can be read: after a crash the views may have to be made anew. */
final class CatchUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final LogReader log;
    private final Freshness freshness;
    private final Duration patience;

    /** @param patience after which this node serves what it has; what is missing comes by itself */
    CatchUp(LogReader log, Freshness freshness, Duration patience) {
        this.log = log;
        this.freshness = freshness;
        this.patience = patience;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (Map.Entry<UUID, Long> last : log.lastSequences().entrySet()) {
                Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
                if (!freshness.await(last.getKey(), last.getValue(), left)) {
                    LOG.warn("The views are behind the log; they go on while this node serves.");
                    return;
                }
            }
        } catch (LogUnavailable | ViewsUnavailable e) {
            LOG.warn("This node serves before its views are known to be complete. {}", e.getMessage());
        }
    }
}
