package samsyn.command.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import samsyn.event.Topic;

/** What the topic holds, asked of the topic itself. */
final class AssessmentsTopic implements AutoCloseable {

    private static final int PARTITIONS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** Makes the topic if it is missing and looks at its partitions. */
    AssessmentsTopic(String bootstrapServers) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        create(admin);
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(Topic.ASSESSMENTS, PATIENCE).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static void create(Admin admin) {
        NewTopic topic = new NewTopic(Topic.ASSESSMENTS, Optional.of(PARTITIONS), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        try {
            answered(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException e) {
            // Made at an earlier start, or by another node.
        }
    }

    private static <T> T answered(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("The broker does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    /** The partition that an assessment's entries go to: the producer's own rule, from the key. */
    int partitionOf(UUID assessment) {
        byte[] key = assessment.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % partitions.size();
    }

    /** Last position that each partition holds, -1 where it holds none. */
    Map<Integer, Long> lastPositions() {
        Map<TopicPartition, Long> ends = offsets(OffsetSpec.latest());
        Map<TopicPartition, Long> beginnings = offsets(OffsetSpec.earliest());
        Map<Integer, Long> last = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long end = ends.getOrDefault(partition, 0L);
            boolean empty = end <= beginnings.getOrDefault(partition, 0L);
            last.put(partition.partition(), empty ? -1L : positionAt(partition, end - 1));
        }
        return last;
    }

    /** Where each partition ends: the offset its next record will have. */
    Map<Integer, Long> ends() {
        Map<Integer, Long> ends = new HashMap<>();
        offsets(OffsetSpec.latest()).forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answered(admin.listOffsets(asked).all()).forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private long positionAt(TopicPartition partition, long offset) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(200))) {
                return position(found);
            }
        }
        throw new KafkaException("The last record of " + partition + " cannot be read.");
    }

    private static long position(ConsumerRecord<byte[], byte[]> found) {
        return Long.parseLong(
                new String(found.headers().lastHeader(Topic.POSITION).value(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
