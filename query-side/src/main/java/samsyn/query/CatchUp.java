package samsyn.query;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import samsyn.edge.postgres.LogUnavailable;
import samsyn.query.face.Documents;
import samsyn.query.live.Freshness;
import samsyn.query.mongo.ViewsUnavailable;
import samsyn.query.postgres.LogReader;

/** Holds the start until all that was in the log can be read: after a crash the views may have to be made anew. */
final class CatchUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final LogReader log;
    private final Documents documents;
    private final Freshness freshness;
    private final Supplier<Collection<UUID>> parked;
    private final ViewsProgress progress;
    private final Duration patience;

    /**
     * @param parked assessments that cannot go on, for which nobody waits
     * @param patience how long nothing may move before this node serves what it has; what is missing comes by itself
     */
    CatchUp(
            LogReader log,
            Documents documents,
            Freshness freshness,
            Supplier<Collection<UUID>> parked,
            ViewsProgress progress,
            Duration patience) {
        this.log = log;
        this.documents = documents;
        this.freshness = freshness;
        this.parked = parked;
        this.progress = progress;
        this.patience = patience;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        try {
            await(new HashMap<>(log.lastSequences()));
        } catch (LogUnavailable | ViewsUnavailable e) {
            LOG.warn("This node serves before its views are known to be complete. {}", e.getMessage());
        }
    }

    private void await(Map<UUID, Long> behind) throws InterruptedException {
        long all = entries(behind);
        long shown = -1;
        long moved = System.nanoTime();
        while (isAnyBehind(behind)) {
            long there = all - entries(behind) + written(behind);
            if (there > shown) {
                shown = there;
                moved = System.nanoTime();
                progress.views(there, all);
            } else if (System.nanoTime() - moved > patience.toNanos()) {
                LOG.warn("The views are behind the log; they go on while this node serves.");
                return;
            }
            Map.Entry<UUID, Long> one = behind.entrySet().iterator().next();
            freshness.await(one.getKey(), one.getValue(), LOOK_AGAIN);
        }
        if (shown >= 0) {
            progress.views(all, all);
        }
    }

    private boolean isAnyBehind(Map<UUID, Long> behind) {
        behind.entrySet().removeIf(last -> documents.reached(last.getKey()) >= last.getValue());
        if (!behind.isEmpty()) {
            behind.keySet().removeAll(parked.get());
        }
        return !behind.isEmpty();
    }

    private static long entries(Map<UUID, Long> last) {
        return last.values().stream().mapToLong(sequence -> sequence + 1).sum();
    }

    private long written(Map<UUID, Long> behind) {
        return behind.keySet().stream()
                .mapToLong(documents::reached)
                .map(sequence -> sequence + 1)
                .sum();
    }
}
