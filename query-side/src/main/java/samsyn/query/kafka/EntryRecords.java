package samsyn.query.kafka;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import samsyn.event.EntryException;
import samsyn.event.Topic;

/** Reads what stands around an entry in a record, without reading the entry. */
final class EntryRecords {

    private EntryRecords() {}

    /**
     * The assessment that an entry belongs to.
     *
     * @throws EntryException if the record's key is no assessment's id
     */
    static UUID assessment(ConsumerRecord<byte[], byte[]> read) {
        try {
            return UUID.fromString(new String(read.key(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new EntryException(where(read) + " has a key that is no assessment's id.", e);
        }
    }

    /** The entry's place in its assessment. */
    static long sequence(ConsumerRecord<byte[], byte[]> read) {
        return number(read, Topic.SEQUENCE);
    }

    /** The entry's place in the whole log. */
    static long position(ConsumerRecord<byte[], byte[]> read) {
        return number(read, Topic.POSITION);
    }

    private static long number(ConsumerRecord<byte[], byte[]> read, String name) {
        Header header = read.headers().lastHeader(name);
        try {
            return Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
        } catch (NumberFormatException | NullPointerException e) {
            throw new EntryException(where(read) + " has no number " + name + ".", e);
        }
    }

    static String where(ConsumerRecord<byte[], byte[]> read) {
        return "Record " + read.offset() + " of partition " + read.partition();
    }
}
