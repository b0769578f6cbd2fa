package samsyn.command.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import samsyn.command.postgres.LogReader.Stored;

/** Sends entries in their order; once one has failed, none is sent after it, for that would hide the hole. */
final class EntrySender {

    private static final int BLOCKS_MILLIS = 5_000;
    private static final int BATCH_BYTES = 131_072;
    private static final Duration STUCK_AFTER = Duration.ofSeconds(30);

    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile long lastProgress = System.nanoTime();
    private final Map<Integer, Long> acknowledged = new ConcurrentHashMap<>();

    EntrySender(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        // A batch that is given up would be overtaken by the one behind it.
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Integer.MAX_VALUE,
                        // Several at a time are kept in order by their numbers, but a partition that is new takes any
                        // number for the first: the second batch, if it refused the first one, and then never that.
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        BATCH_BYTES,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        BLOCKS_MILLIS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * Sends an entry; whether it arrived is known later.
     *
     * @throws KafkaException if an earlier one failed
     */
    void send(int partition, Stored entry) {
        mustNotHaveFailed();
        lastProgress = pending.getAndIncrement() == 0 ? System.nanoTime() : lastProgress;
        // Its outcome is told to the callback.
        var _ = producer.send(EntryRecord.of(partition, entry.assessment(), entry.body()), this::note);
    }

    /** @throws KafkaException if an entry did not reach the topic */
    void mustNotHaveFailed() {
        Exception fault = failure.get();
        if (fault != null) {
            throw new KafkaException("An entry did not reach the topic.", fault);
        }
    }

    private void note(@Nullable RecordMetadata sent, @Nullable Exception fault) {
        if (fault != null) {
            failure.compareAndSet(null, fault);
        } else if (sent != null) {
            acknowledged.merge(sent.partition(), sent.offset(), Math::max);
            lastProgress = System.nanoTime();
            pending.decrementAndGet();
        }
    }

    /** Whether something was sent long ago, and nothing has arrived since. */
    boolean isStuck() {
        return pending.get() > 0 && System.nanoTime() - lastProgress > STUCK_AFTER.toNanos();
    }

    /** The last offset of each partition that the broker acknowledged until now. */
    Map<Integer, Long> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** Ends after what is on its way, or without it once the patience is over. */
    void close(Duration patience) {
        producer.close(patience);
    }
}
