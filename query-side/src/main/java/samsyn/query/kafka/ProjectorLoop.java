package samsyn.query.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samsyn.edge.postgres.LogUnavailable;
import samsyn.event.EntryException;
import samsyn.query.mongo.ProjectorNotes;
import samsyn.query.mongo.ProjectorNotes.Position;
import samsyn.query.mongo.ViewWriter;
import samsyn.query.mongo.ViewsUnavailable;
import samsyn.query.projection.Folds;

/**
 * One consumer's work. A partition that is new here, or whose records could not be written, is paused until it is known
 * where to read it from; polling goes on meanwhile, so that this node stays a member of the group.
 */
final class ProjectorLoop implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectorLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration PROBE = Duration.ofSeconds(2);
    private static final Duration LOOK_AT_VIEWS = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final Folds folds;
    private final ProjectorNotes notes;
    private final InstantSource clock = InstantSource.system();
    private final StartingPoints starts;
    private final Parking parking;
    private final Batch batch;
    private final Outage outage;
    private final Set<TopicPartition> toSeek = new HashSet<>();
    private Instant waitingUntil = Instant.MIN;
    private Instant nextLook = Instant.MIN;
    private Instant lastHeard = clock.instant();

    ProjectorLoop(
            Consumer<byte[], byte[]> consumer,
            Folds folds,
            ProjectorNotes notes,
            ViewWriter writer,
            BiConsumer<UUID, Long> visible,
            Outage outage) {
        this.consumer = consumer;
        this.folds = folds;
        this.notes = notes;
        this.starts = new StartingPoints(consumer);
        this.parking = new Parking(notes, clock);
        this.batch = new Batch(folds, parking, writer, visible);
        this.outage = outage;
    }

    /** Reads and projects what is there, or waits a moment for it. */
    void step() {
        try {
            seek();
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            if (areViewsLost()) {
                seekAnew();
                return;
            }
            project(polled);
            if (toSeek.isEmpty()) {
                parking.due().forEach(batch::retry);
            }
            probe();
        } catch (InvalidOffsetException e) {
            toSeek.addAll(e.partitions());
            consumer.pause(e.partitions());
        } catch (ViewsUnavailable | LogUnavailable | TimeoutException e) {
            standStill(e);
        }
    }

    private void project(ConsumerRecords<byte[], byte[]> polled) {
        List<ConsumerRecord<byte[], byte[]>> fresh = new ArrayList<>();
        Map<Integer, Position> reached = new HashMap<>();
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> records = starts.checked(partition, polled.records(partition));
            fresh.addAll(records);
            for (ConsumerRecord<byte[], byte[]> read : records) {
                note(read, reached);
            }
        }
        if (!fresh.isEmpty()) {
            batch.project(fresh);
            reached.forEach(notes::reached);
        }
        if (!polled.isEmpty()) {
            heard();
        }
    }

    /** A record without a position cannot be checked later; the one before it is remembered instead. */
    private static void note(ConsumerRecord<byte[], byte[]> read, Map<Integer, Position> reached) {
        try {
            reached.put(read.partition(), new Position(read.offset(), EntryRecords.position(read)));
        } catch (EntryException e) {
            reached.putIfAbsent(read.partition(), new Position(read.offset(), -1));
        }
    }

    private void seek() {
        if (!toSeek.isEmpty() && !clock.instant().isBefore(waitingUntil)) {
            folds.forgetAll();
            parking.load(consumer.assignment().stream()
                    .map(TopicPartition::partition)
                    .collect(Collectors.toSet()));
            starts.seek(toSeek, notes.positions());
            consumer.resume(toSeek);
            toSeek.clear();
            lastHeard = clock.instant();
        }
    }

    /** A database that was emptied lacks what was written long ago, which no later write would notice. */
    private boolean areViewsLost() {
        Instant now = clock.instant();
        if (nextLook.isAfter(now)) {
            return false;
        }
        nextLook = now.plus(LOOK_AT_VIEWS);
        boolean lost = notes.beginAnewIfLost();
        if (lost) {
            LOG.warn("The views are gone; they are made anew.");
        }
        return lost;
    }

    private void seekAnew() {
        folds.forgetAll();
        toSeek.addAll(consumer.assignment());
        consumer.pause(consumer.assignment());
        waitingUntil = Instant.MIN;
    }

    /** Silence can mean that nothing happens or that Kafka is gone; the client itself does not tell. */
    private void probe() {
        if (toSeek.isEmpty() && lastHeard.plus(IDLE).isBefore(clock.instant())) {
            consumer.endOffsets(consumer.assignment(), PROBE);
            heard();
        }
    }

    private void heard() {
        lastHeard = clock.instant();
        outage.over();
    }

    /** What was read but not written is read again once that is possible. */
    private void standStill(RuntimeException why) {
        outage.failed(why);
        seekAnew();
        waitingUntil = clock.instant().plus(outage.nextPause());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        toSeek.addAll(partitions);
        // Gives the client a place to be at until the right one is known; otherwise it would ask the group.
        partitions.forEach(partition -> consumer.seek(partition, 0));
        consumer.pause(partitions);
        waitingUntil = Instant.MIN;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        toSeek.removeAll(partitions);
    }
}
