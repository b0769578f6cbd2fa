package samsyn.query.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samsyn.event.Topic;
import samsyn.query.mongo.ProjectorNotes;
import samsyn.query.mongo.ViewWriter;
import samsyn.query.projection.Folds;

/**
 * Makes documents of entries, partition by partition, on one thread. How far it is stands with the documents, written
 * after them; so it may stop anywhere, and whoever gets the partition next goes on without losing or doubling anything.
 */
public final class Projector implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

    private final Map<String, Object> settings;
    private final Folds folds;
    private final ProjectorNotes notes;
    private final ViewWriter writer;
    private final BiConsumer<UUID, Long> visible;
    private final Outage outage = new Outage();
    private final Thread thread = Thread.ofPlatform().name("projector").unstarted(this::run);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> running;

    /**
     * Prepares it; {@link #start} begins.
     *
     * @param servers Kafka's bootstrap servers
     * @param node names this node, the same after a restart
     * @param visible told of every assessment and sequence whose documents are written
     */
    public Projector(
            String servers,
            String node,
            Folds folds,
            ProjectorNotes notes,
            ViewWriter writer,
            BiConsumer<UUID, Long> visible) {
        this.settings = ProjectorSettings.member(servers, node);
        this.folds = folds;
        this.notes = notes;
        this.writer = writer;
        this.visible = visible;
    }

    public void start() {
        thread.start();
    }

    /** Why the views do not go on just now; empty if they do. */
    public Optional<String> standsStill() {
        return thread.isAlive() ? Optional.ofNullable(outage.what()) : Optional.of("The projector has ended.");
    }

    /**
     * A consumer that fails is replaced, and with it all that was folded: nothing but the end of this node ends the
     * projector, no error either.
     */
    private void run() {
        while (!isStopping()) {
            try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
                running = consumer;
                consume(consumer);
            } catch (WakeupException e) {
                LOG.debug("The projector was asked to stop.");
            } catch (RuntimeException | Error e) {
                outage.failed(e);
                pause();
            }
        }
    }

    private void consume(Consumer<byte[], byte[]> consumer) {
        ProjectorLoop loop = new ProjectorLoop(consumer, folds, notes, writer, visible, outage);
        consumer.subscribe(List.of(Topic.ASSESSMENTS), loop);
        while (!isStopping()) {
            loop.step();
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

    /** Stops after what is being written. */
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
