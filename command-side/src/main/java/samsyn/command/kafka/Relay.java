package samsyn.command.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samsyn.command.postgres.LogReader;
import samsyn.command.postgres.LogReader.Stored;
import samsyn.command.postgres.RelayLock;

/**
 * Follows the log and sends every entry to the topic. Where to go on is asked of the topic, so a crash, a lost tail
 * or an emptied topic heals by itself; what is sent twice changes nothing in the views.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int READ_AT_ONCE = 500;
    private static final int PLACES_AT_ONCE = 50_000;
    private static final Duration LOOK_FOR_OTHERS_WRITES = Duration.ofMillis(25);
    private static final Duration LOOK_AT_TOPIC = Duration.ofSeconds(2);
    private static final Duration LAST_SENDS = Duration.ofSeconds(10);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    private final DataSource database;
    private final LogReader log;
    private final String bootstrapServers;
    private final Semaphore signal = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable String lastFault;

    /** Starts the relay's thread; it takes over as soon as no other node relays. */
    public Relay(DataSource database, LogReader log, String bootstrapServers) {
        this.database = database;
        this.log = log;
        this.bootstrapServers = bootstrapServers;
        this.thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }

    /** Says that something was committed here; returns at once. */
    public void wake() {
        signal.release();
    }

    private void run() {
        while (!closed) {
            try {
                Optional<RelayLock> taken = RelayLock.tryTake(database);
                if (taken.isPresent()) {
                    try (RelayLock lock = taken.get()) {
                        relay(lock);
                    }
                } else {
                    await(PAUSE_AFTER_FAULT);
                }
            } catch (Throwable e) {
                // Whatever it is: nothing but the end of this node ends the relay.
                reportOnce(e);
                await(PAUSE_AFTER_FAULT);
            }
        }
    }

    /** Sends until the lock, the broker or the log is lost. */
    private void relay(RelayLock lock) {
        try (AssessmentsTopic topic = AssessmentsTopic.open(bootstrapServers)) {
            EntrySender sender = new EntrySender(bootstrapServers);
            try {
                relay(lock, topic, sender);
            } finally {
                sender.close(closed ? LAST_SENDS : Duration.ZERO);
            }
        }
    }

    private void relay(RelayLock lock, AssessmentsTopic topic, EntrySender sender) {
        Map<Integer, Long> beginnings = topic.beginnings();
        long next = firstMissing(topic, lock);
        long lookAgain = System.nanoTime() + LOOK_AT_TOPIC.toNanos();
        LOG.info("Relaying from position {}", next);
        lastFault = null;
        while (!closed) {
            List<Stored> entries = log.entriesFrom(next, READ_AT_ONCE);
            if (!entries.isEmpty() && !lock.isHeld()) {
                return;
            }
            for (Stored entry : entries) {
                sender.send(topic.partitionOf(entry.assessment()), entry);
                next = entry.position() + 1;
            }
            sender.mustNotHaveFailed();
            if (System.nanoTime() > lookAgain) {
                lookAgain = System.nanoTime() + LOOK_AT_TOPIC.toNanos();
                if (!lock.isHeld() || sender.isStuck() || hasLost(topic, beginnings, sender.acknowledged())) {
                    return;
                }
            }
            if (entries.isEmpty()) {
                await(LOOK_FOR_OTHERS_WRITES);
            }
        }
    }

    /** A broker that lost its tail ends before what it acknowledged; a topic that was emptied begins elsewhere. */
    private static boolean hasLost(
            AssessmentsTopic topic, Map<Integer, Long> beginnings, Map<Integer, Long> acknowledged) {
        boolean lost =
                !topic.isTheSame() || !topic.beginnings().equals(beginnings) || endsBefore(topic.ends(), acknowledged);
        if (lost) {
            LOG.warn("The topic lost records; what is missing is sent again");
        }
        return lost;
    }

    private static boolean endsBefore(Map<Integer, Long> ends, Map<Integer, Long> acknowledged) {
        return acknowledged.entrySet().stream().anyMatch(a -> ends.getOrDefault(a.getKey(), 0L) <= a.getValue());
    }

    /** The smallest position that its partition does not hold: never the largest sent, which may have holes below. */
    private long firstMissing(AssessmentsTopic topic, RelayLock lock) {
        Map<Integer, Long> held = topic.lastPositions(log, lock::isHeld);
        long from = held.values().stream().mapToLong(Long::longValue).min().orElse(-1) + 1;
        while (true) {
            List<Stored> places = log.placesFrom(from, PLACES_AT_ONCE);
            for (Stored place : places) {
                if (place.position() > held.getOrDefault(topic.partitionOf(place.assessment()), -1L)) {
                    return place.position();
                }
                from = place.position() + 1;
            }
            if (places.isEmpty() || !lock.isHeld()) {
                return from;
            }
        }
    }

    private void await(Duration atMost) {
        try {
            if (signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            // Only close() interrupts, and the loop looks at it next.
        }
    }

    private void reportOnce(Throwable fault) {
        String message = fault instanceof RuntimeException ? String.valueOf(fault.getMessage()) : fault.toString();
        if (!message.equals(lastFault) && !closed) {
            LOG.warn("The relay waits: {}", message);
            lastFault = message;
        }
    }

    /** Sends what is committed, then stops. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
