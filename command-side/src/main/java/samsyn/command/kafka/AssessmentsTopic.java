package samsyn.command.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
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
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import samsyn.command.postgres.LogReader;
import samsyn.event.Topic;

/** What the topic holds, asked of the topic itself. */
final class AssessmentsTopic implements AutoCloseable {

    private static final int PARTITIONS = 12;
    private static final long LOOKS_BACK = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private List<TopicPartition> partitions = List.of();
    private Uuid opened = Uuid.ZERO_UUID;

    private AssessmentsTopic(String bootstrapServers) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
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
    }

    /** Makes the topic if it is missing and looks at its partitions. */
    static AssessmentsTopic open(String bootstrapServers) {
        AssessmentsTopic topic = new AssessmentsTopic(bootstrapServers);
        try {
            create(topic.admin);
            topic.partitions = topic.consumer.partitionsFor(Topic.ASSESSMENTS, PATIENCE).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            topic.opened = topic.id();
            return topic;
        } catch (RuntimeException e) {
            topic.close();
            throw e;
        }
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

    /** Whether the topic still is the one that was opened: not if it was deleted, even if it was made anew. */
    boolean isTheSame() {
        try {
            return id().equals(opened);
        } catch (UnknownTopicOrPartitionException e) {
            return false;
        }
    }

    private Uuid id() {
        return answered(admin.describeTopics(List.of(Topic.ASSESSMENTS)).allTopicNames()).values().stream()
                .findFirst()
                .orElseThrow()
                .topicId();
    }

    /** The partition that an assessment's entries go to: the producer's own rule, from the key. */
    int partitionOf(UUID assessment) {
        byte[] key = assessment.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % partitions.size();
    }

    /**
     * Last position that each partition holds, -1 where it holds none. Only what stands in the log, too, counts.
     *
     * @param meanwhile called again and again, for this may take long
     */
    Map<Integer, Long> lastPositions(LogReader log, Runnable meanwhile) {
        Map<Integer, Long> ends = ends();
        Map<Integer, Long> beginnings = beginnings();
        Map<Integer, Long> last = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long end = ends.getOrDefault(partition.partition(), 0L);
            long beginning = beginnings.getOrDefault(partition.partition(), 0L);
            last.put(
                    partition.partition(),
                    lastPosition(partition, Math.max(beginning, end - LOOKS_BACK), end, log, meanwhile));
        }
        return last;
    }

    private long lastPosition(TopicPartition partition, long from, long end, LogReader log, Runnable meanwhile) {
        for (long offset = end - 1; offset >= from; offset--) {
            meanwhile.run();
            ConsumerRecord<byte[], byte[]> found = recordAt(partition, offset);
            long position = position(found);
            if (position >= 0 && stands(log, position, found.value())) {
                return position;
            }
        }
        return -1;
    }

    private static boolean stands(LogReader log, long position, byte @Nullable [] entry) {
        return log.entriesFrom(position, 1).stream()
                .anyMatch(stored -> stored.position() == position && Arrays.equals(stored.body(), entry));
    }

    /** Where each partition ends: the offset its next record will have. */
    Map<Integer, Long> ends() {
        return offsets(OffsetSpec.latest());
    }

    /** Where each partition begins: the offset of its first record. */
    Map<Integer, Long> beginnings() {
        return offsets(OffsetSpec.earliest());
    }

    private Map<Integer, Long> offsets(OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        Map<Integer, Long> offsets = new HashMap<>();
        answered(admin.listOffsets(asked).all())
                .forEach((partition, found) -> offsets.put(partition.partition(), found.offset()));
        return offsets;
    }

    private ConsumerRecord<byte[], byte[]> recordAt(TopicPartition partition, long offset) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(200))) {
                return found;
            }
        }
        throw new KafkaException("Record " + offset + " of " + partition + " cannot be read.");
    }

    /** The position that a record says it has, -1 if it says none. */
    private static long position(ConsumerRecord<byte[], byte[]> found) {
        Header header = found.headers().lastHeader(Topic.POSITION);
        try {
            return header == null ? -1 : Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        consumer.close();
        // What was asked and not answered is not waited for.
        admin.close(Duration.ZERO);
    }
}
