package samsyn.standalone.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import samsyn.event.Topic;
import samsyn.standalone.Patience;
import samsyn.standalone.log.LogOnPostgres.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says where the topic is not the log: the same bytes, in order in each assessment, repeated only bit by bit. */
final class TopicCheck {

    private final Map<Long, Row> log = new TreeMap<>();
    private final Map<String, Long> lastSequence = new HashMap<>();
    private final Map<String, Integer> partition = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    private TopicCheck(List<Row> log) {
        log.forEach(row -> this.log.put(row.position(), row));
    }

    static List<String> differences(List<Row> log, String kafka) {
        TopicCheck check = new TopicCheck(log);
        records(kafka).forEach(check::look);
        check.lookForMissing();
        return check.differences;
    }

    /** Settings of a client that waits for a slow broker. */
    static Map<String, Object> client(String kafka) {
        int patience = Math.toIntExact(Patience.atAStandstill().toMillis());
        return Map.of("bootstrap.servers", kafka, "default.api.timeout.ms", patience);
    }

    /** Everything the topic holds, from the beginning. */
    static List<ConsumerRecord<byte[], byte[]>> records(String kafka) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.ASSESSMENTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** The headers of an entry's record: CloudEvents in binary mode, all read from the entry itself. */
    static Map<String, String> headers(Row row) {
        JsonNode entry = JsonMapper.shared().readTree(row.body());
        Map<String, String> headers = new TreeMap<>();
        headers.put(Topic.SPEC_VERSION, "1.0");
        headers.put(Topic.ID, entry.required("id").stringValue());
        headers.put(Topic.TYPE, entry.required("type").stringValue());
        headers.put(Topic.SOURCE, "urn:samsyn");
        headers.put(Topic.SUBJECT, row.assessment());
        headers.put(Topic.TIME, entry.required("recordedAt").stringValue());
        headers.put(Topic.SEQUENCE, Long.toString(row.sequence()));
        headers.put(Topic.POSITION, Long.toString(row.position()));
        headers.put(Topic.CONTENT_TYPE, "application/json");
        return headers;
    }

    private void look(ConsumerRecord<byte[], byte[]> record) {
        String where = "record %d of partition %d".formatted(record.offset(), record.partition());
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        String position = headers.getOrDefault(Topic.POSITION, "");
        Row row = position.matches("\\d{1,18}") ? log.get(Long.valueOf(position)) : null;
        if (row == null) {
            differences.add(where + " is no entry of the log");
            return;
        }
        if (!Arrays.equals(row.body(), record.value())) {
            differences.add(where + " has other bytes than the log at position " + position);
        }
        if (!headers(row).equals(headers)) {
            differences.add(where + " has the headers " + headers + " instead of " + headers(row));
        }
        if (!row.assessment().equals(record.key() == null ? null : new String(record.key(), UTF_8))) {
            differences.add(where + " has another key than its assessment");
        }
        if (partition.computeIfAbsent(row.assessment(), _ -> record.partition()) != record.partition()) {
            differences.add(where + " is of an assessment that also stands in another partition");
        }
        inOrder(row, where);
    }

    /** Whatever comes for the first time is the next one. */
    private void inOrder(Row row, String where) {
        long last = lastSequence.getOrDefault(row.assessment(), -1L);
        if (row.sequence() == last + 1) {
            lastSequence.put(row.assessment(), row.sequence());
        } else if (row.sequence() > last) {
            differences.add("%s is entry %d of %s, but entry %d did not come before"
                    .formatted(where, row.sequence(), row.assessment(), last + 1));
        }
    }

    private void lookForMissing() {
        log.values().stream()
                .filter(row -> row.sequence() > lastSequence.getOrDefault(row.assessment(), -1L))
                .forEach(row -> differences.add("position %d, entry %d of %s, is not in the topic"
                        .formatted(row.position(), row.sequence(), row.assessment())));
    }
}
