package samsyn.query.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samsyn.event.EntryException;
import samsyn.query.mongo.ProjectorNotes.Position;

/**
 * Where reading a partition begins: at the last record whose documents are written, if that record still is what it
 * was; otherwise at the partition's first. Reading too much changes nothing, so every doubt ends at the first.
 */
final class StartingPoints {

    private static final Logger LOG = LoggerFactory.getLogger(StartingPoints.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Position> toCheck = new HashMap<>();

    StartingPoints(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Goes to where each partition was left. */
    void seek(Collection<TopicPartition> partitions, Map<Integer, Position> known) {
        Map<TopicPartition, Long> firsts = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            Position last = known.get(partition.partition());
            long first = firsts.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, 0L);
            toCheck.remove(partition);
            if (last != null && last.offset() >= first && last.offset() < end) {
                consumer.seek(partition, last.offset());
                toCheck.put(partition, last);
            } else {
                if (last != null) {
                    LOG.warn("{} no longer has record {}; it is read from its beginning.", partition, last.offset());
                }
                consumer.seek(partition, first);
            }
        }
    }

    /**
     * The records that are new. The first read after {@link #seek} must be the record that was reached; if it is
     * another, the partition is read from its beginning and nothing of this is new.
     */
    List<ConsumerRecord<byte[], byte[]>> checked(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> read) {
        Position last = toCheck.get(partition);
        if (last == null || read.isEmpty()) {
            return read;
        }
        toCheck.remove(partition);
        if (isSame(read.getFirst(), last)) {
            return read.subList(1, read.size());
        }
        LOG.warn(
                "Record {} of {} is not the one that was read before; it is read from its beginning.", last, partition);
        consumer.seekToBeginning(List.of(partition));
        return List.of();
    }

    private static boolean isSame(ConsumerRecord<byte[], byte[]> read, Position last) {
        try {
            return read.offset() == last.offset() && EntryRecords.position(read) == last.position();
        } catch (EntryException e) {
            return false;
        }
    }
}
