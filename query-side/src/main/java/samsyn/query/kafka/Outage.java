package samsyn.query.kafka;

import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samsyn.edge.postgres.LogUnavailable;
import samsyn.query.mongo.ViewsUnavailable;

/** Something that is not to be reached for a while: said once when it begins and once when it ends. */
final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private Duration pause = FIRST;
    private volatile @Nullable String what;

    /** Begins, or goes on; what is no server's being away is told whole, so that it can be mended. */
    void failed(Throwable e) {
        if (what == null) {
            boolean away = e instanceof KafkaException || e instanceof ViewsUnavailable || e instanceof LogUnavailable;
            what = away ? (e instanceof KafkaException ? "Kafka: " : "") + e.getMessage() : e.toString();
            if (away) {
                LOG.warn("The views stand still; they go on by themselves. {}", what);
            } else {
                LOG.error("The views stand still, and are tried again and again.", e);
            }
        }
    }

    /** What is wrong, null if nothing is. */
    @Nullable
    String what() {
        return what;
    }

    /** How long to wait before the next try, longer each time. */
    Duration nextPause() {
        Duration now = pause;
        pause = now.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : now.multipliedBy(2);
        return now;
    }

    void over() {
        if (what != null) {
            LOG.info("The views go on.");
        }
        what = null;
        pause = FIRST;
    }
}
