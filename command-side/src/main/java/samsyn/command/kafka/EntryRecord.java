package samsyn.command.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import samsyn.event.Topic;
import samsyn.json.CanonicalJson;
import tools.jackson.databind.JsonNode;

/** An entry as a CloudEvents 1.0 record in binary mode: the same bytes as in the log, headers beside them. */
final class EntryRecord {

    private static final String SOURCE = "urn:samsyn";

    private EntryRecord() {}

    static ProducerRecord<byte[], byte[]> of(int partition, UUID assessment, byte[] entry) {
        JsonNode envelope = CanonicalJson.mapper().readTree(entry);
        List<Header> headers = List.of(
                header(Topic.SPEC_VERSION, "1.0"),
                header(Topic.ID, text(envelope, "id")),
                header(Topic.TYPE, text(envelope, "type")),
                header(Topic.SOURCE, SOURCE),
                header(Topic.SUBJECT, assessment.toString()),
                header(Topic.TIME, text(envelope, "recordedAt")),
                header(Topic.SEQUENCE, text(envelope, "sequence")),
                header(Topic.POSITION, text(envelope, "position")),
                header(Topic.CONTENT_TYPE, "application/json"));
        byte[] key = assessment.toString().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(Topic.ASSESSMENTS, partition, key, entry, headers);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(JsonNode envelope, String member) {
        return envelope.required(member).stringValue();
    }
}
