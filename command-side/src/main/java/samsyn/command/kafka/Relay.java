package samsyn.command.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samsyn.command.postgres.LogReader;
import samsyn.command.postgres.LogReader.Stored;
import samsyn.command.postgres.LogUnavailable;
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
    private static final Duration LOOK_AT_TOPIC = Duration.ofSeconds(5);
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
            } catch (KafkaException | LogUnavailable e) {
                reportOnce(e);
                await(PAUSE_AFTER_FAULT);
            }
        }
    }

    /** Sends until the lock, the broker or the log is lost. */
    private void relay(RelayLock lock) {
        try (AssessmentsTopic topic = new AssessmentsTopic(bootstrapServers);
                Producer<byte[], byte[]> producer = producer()) {
            AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
            Map<Integer, Long> acknowledged = new HashMap<>();
            long next = firstMissing(topic);
            long lookAgain = System.nanoTime() + LOOK_AT_TOPIC.toNanos();
            LOG.info("Relaying from position {}", next);
            lastFault = null;
            while (!closed) {
                List<Stored> entries = log.entriesFrom(next, READ_AT_ONCE);
                for (Stored entry : entries) {
                    int partition = topic.partitionOf(entry.assessment());
                    // Its outcome is told to the callback.
                    var _ = producer.send(
                            EntryRecord.of(partition, entry.assessment(), entry.body()),
                            (sent, fault) -> note(sent, fault, acknowledged, failure));
                    next = entry.position() + 1;
                }
                Exception fault = failure.get();
                if (fault != null) {
                    throw new KafkaException("An entry did not reach the topic.", fault);
                }
                if (System.nanoTime() > lookAgain) {
                    lookAgain = System.nanoTime() + LOOK_AT_TOPIC.toNanos();
                    producer.flush();
                    if (!lock.isHeld() || hasLost(topic.ends(), acknowledged)) {
                        return;
                    }
                }
                if (entries.isEmpty()) {
                    await(LOOK_FOR_OTHERS_WRITES);
                }
            }
            producer.flush();
        }
    }

    private static void note(
            @Nullable RecordMetadata sent,
            @Nullable Exception fault,
            Map<Integer, Long> acknowledged,
            AtomicReference<@Nullable Exception> failure) {
        if (fault != null) {
            failure.compareAndSet(null, fault);
        } else if (sent != null) {
            synchronized (acknowledged) {
                acknowledged.merge(sent.partition(), sent.offset(), Math::max);
            }
        }
    }

    /** A broker that lost its tail, or a topic that was emptied, ends before what it acknowledged. */
    private static boolean hasLost(Map<Integer, Long> ends, Map<Integer, Long> acknowledged) {
        synchronized (acknowledged) {
            boolean lost =
                    acknowledged.entrySet().stream().anyMatch(a -> ends.getOrDefault(a.getKey(), 0L) <= a.getValue());
            if (lost) {
                LOG.warn("The topic lost records it had acknowledged; sending them again");
            }
            return lost;
        }
    }

    /** The smallest position that its partition does not hold: never the largest sent, which may have holes below. */
    private long firstMissing(AssessmentsTopic topic) {
        Map<Integer, Long> held = topic.lastPositions();
        long from = held.values().stream().mapToLong(Long::longValue).min().orElse(-1) + 1;
        while (true) {
            List<Stored> places = log.placesFrom(from, PLACES_AT_ONCE);
            for (Stored place : places) {
                if (place.position() > held.getOrDefault(topic.partitionOf(place.assessment()), -1L)) {
                    return place.position();
                }
                from = place.position() + 1;
            }
            if (places.isEmpty()) {
                return from;
            }
        }
    }

    private Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
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

    private void reportOnce(RuntimeException fault) {
        String message = String.valueOf(fault.getMessage());
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
