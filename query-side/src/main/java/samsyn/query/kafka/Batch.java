package samsyn.query.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samsyn.edge.postgres.LogUnavailable;
import samsyn.event.EntryException;
import samsyn.query.mongo.ProjectorNotes.Parked;
import samsyn.query.mongo.ViewWriter;
import samsyn.query.mongo.ViewsUnavailable;
import samsyn.query.projection.AssessmentFold;
import samsyn.query.projection.Entry;
import samsyn.query.projection.Folds;
import samsyn.query.projection.Unwritten;

/** Folds what was read, assessment by assessment, and writes it at once. What fails for one leaves the others alone. */
final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final Folds folds;
    private final Parking parking;
    private final ViewWriter writer;
    private final BiConsumer<UUID, Long> visible;

    /** An assessment's fold, which has something new, and the partition that it came from. */
    private record Touched(AssessmentFold fold, int partition) {}

    /** @param visible told of every assessment and sequence whose documents are written */
    Batch(Folds folds, Parking parking, ViewWriter writer, BiConsumer<UUID, Long> visible) {
        this.folds = folds;
        this.parking = parking;
        this.writer = writer;
        this.visible = visible;
    }

    /**
     * Projects the records, in their order.
     *
     * @throws ViewsUnavailable if MongoDB is not to be reached; the records may be projected again
     * @throws LogUnavailable if PostgreSQL is not to be reached; the records may be projected again
     */
    void project(Collection<ConsumerRecord<byte[], byte[]>> records) {
        Map<UUID, Touched> touched = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> read : records) {
            UUID assessment;
            try {
                assessment = EntryRecords.assessment(read);
            } catch (EntryException e) {
                LOG.error("{} is left out: {}", EntryRecords.where(read), e.getMessage());
                continue;
            }
            if (!parking.holds(assessment)) {
                fold(assessment, read, touched);
            }
        }
        write(touched);
        folds.trim();
    }

    /** Tries a parked assessment again, with all that the log has of it. */
    void retry(Parked parked) {
        UUID assessment = parked.assessment();
        folds.forget(assessment);
        try {
            AssessmentFold fold = folds.of(assessment);
            long before = fold.sequence();
            folds.catchUp(assessment, fold);
            boolean further = fold.sequence() > before || fold.sequence() >= parked.sequence();
            if (write(assessment, parked.partition(), fold.takeUnwritten()) && further) {
                parking.release(assessment);
            }
        } catch (ViewsUnavailable | LogUnavailable e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            long at = Math.max(parked.sequence(), folds.sequence(assessment) + 1);
            parking.park(assessment, parked.partition(), at, e);
            folds.forget(assessment);
        }
        folds.trim();
    }

    private void fold(UUID assessment, ConsumerRecord<byte[], byte[]> read, Map<UUID, Touched> touched) {
        long sequence = -1;
        try {
            sequence = EntryRecords.sequence(read);
            if (sequence <= folds.sequence(assessment)) {
                return;
            }
            Entry entry = Entry.read(read.value());
            if (!entry.envelope().assessment().equals(assessment) || entry.sequence() != sequence) {
                throw new EntryException(EntryRecords.where(read) + " holds another entry than it says.");
            }
            AssessmentFold fold = folds.of(assessment);
            touched.put(assessment, new Touched(fold, read.partition()));
            folds.apply(fold, entry);
        } catch (ViewsUnavailable | LogUnavailable e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            parking.park(assessment, read.partition(), sequence, e);
        }
    }

    /** All at once; if MongoDB does not take one document, each assessment by itself, to find whose it is. */
    private void write(Map<UUID, Touched> touched) {
        Map<UUID, Unwritten> unwritten = new HashMap<>();
        touched.forEach(
                (assessment, one) -> unwritten.put(assessment, one.fold().takeUnwritten()));
        try {
            writer.write(unwritten.values());
        } catch (ViewsUnavailable e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            LOG.debug("Not written at once: {}", e.toString());
            unwritten.forEach((assessment, what) -> write(
                    assessment, Objects.requireNonNull(touched.get(assessment)).partition(), what));
            return;
        }
        touched.forEach(
                (assessment, one) -> visible.accept(assessment, one.fold().sequence()));
    }

    /** Whether it is written; otherwise its assessment is parked. */
    private boolean write(UUID assessment, int partition, Unwritten unwritten) {
        long sequence = folds.sequence(assessment);
        try {
            writer.write(List.of(unwritten));
        } catch (ViewsUnavailable e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            parking.park(assessment, partition, sequence, e);
            folds.forget(assessment);
            return false;
        }
        visible.accept(assessment, sequence);
        return true;
    }
}
