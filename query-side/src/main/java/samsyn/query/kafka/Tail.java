package samsyn.query.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samsyn.event.EntryException;
import samsyn.event.Topic;

/**
 * Hears of every new entry, on every node, whichever node projects it. It looks at what stands around entries only and
 * remembers nothing: what is missed while it is away is found when the next entry comes.
 */
public final class Tail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

    private final Map<String, Object> settings;
    private final BiConsumer<UUID, Long> announced;
    private final Outage outage = new Outage();
    private final Thread thread = Thread.ofPlatform().name("tail").unstarted(this::run);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> running;

    /** @param announced told of every new entry's assessment and sequence, before its documents are written */
    public Tail(String servers, BiConsumer<UUID, Long> announced) {
        this.settings = ProjectorSettings.reader(servers);
        this.announced = announced;
    }

    public void start() {
        thread.start();
    }

    /** Nothing but the end of this node ends it, no error either. */
    private void run() {
        while (!isStopping()) {
            try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
                running = consumer;
                listen(consumer);
            } catch (WakeupException e) {
                LOG.debug("The tail was asked to stop.");
            } catch (RuntimeException | Error e) {
                outage.failed(e);
                pause();
            }
        }
    }

    private void listen(Consumer<byte[], byte[]> consumer) {
        long lookAgain = System.nanoTime();
        while (!isStopping()) {
            if (System.nanoTime() - lookAgain >= 0) {
                takeAll(consumer);
                lookAgain = System.nanoTime() + LOOK_AGAIN.toNanos();
            }
            if (consumer.assignment().isEmpty()) {
                // The topic is not there yet; to poll nothing is an error to the client.
                lookAgain = System.nanoTime();
                pause();
                continue;
            }
            try {
                consumer.poll(POLL).forEach(this::announce);
                outage.over();
            } catch (InvalidOffsetException e) {
                consumer.seekToEnd(e.partitions());
            }
        }
    }

    /** All partitions there are; a partition that is new is heard from its first record. */
    private static void takeAll(Consumer<byte[], byte[]> consumer) {
        List<PartitionInfo> infos = consumer.partitionsFor(Topic.ASSESSMENTS);
        if (infos == null || infos.size() == consumer.assignment().size()) {
            return;
        }
        boolean first = consumer.assignment().isEmpty();
        List<TopicPartition> all = infos.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        List<TopicPartition> added =
                all.stream().filter(p -> !consumer.assignment().contains(p)).toList();
        consumer.assign(all);
        if (first) {
            consumer.seekToEnd(added);
        } else {
            consumer.seekToBeginning(added);
        }
    }

    private void announce(ConsumerRecord<byte[], byte[]> read) {
        try {
            announced.accept(EntryRecords.assessment(read), EntryRecords.sequence(read));
        } catch (EntryException e) {
            LOG.debug("Not an entry: {}", e.getMessage());
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause() {
        try {
            var _ = stopping.await(outage.nextPause().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopping.countDown();
        Consumer<byte[], byte[]> consumer = running;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(STOPS_WITHIN);
    }
}
