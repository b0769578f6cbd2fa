package samsyn.standalone.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import samsyn.event.Topic;
import samsyn.standalone.kafka.KafkaOnOnePort;
import samsyn.standalone.log.LogOnPostgres;
import samsyn.standalone.log.LogOnPostgres.Row;
import samsyn.standalone.mongo.EmbeddedMongo;
import samsyn.standalone.postgres.EmbeddedPostgres;

/** The three real servers, each with a door before it or a way to stop it, and raw looks into all of them. */
final class Pipeline implements AutoCloseable {

    private static final int PARTITIONS = 12;
    private static final Duration HEALS_WITHIN = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    final LogOnPostgres log;
    final KafkaOnOnePort kafka;
    final EmbeddedMongo mongo;
    final Door toPostgres;
    final Door toMongo;

    private Pipeline(LogOnPostgres log, KafkaOnOnePort kafka, EmbeddedMongo mongo) throws IOException {
        this.log = log;
        this.kafka = kafka;
        this.mongo = mongo;
        toPostgres = new Door(port(log.jdbcUrl(EmbeddedPostgres.COMMAND)));
        toMongo = new Door(URI.create(mongo.connectionString()).getPort());
    }

    static Pipeline start(Path directory) throws IOException {
        return new Pipeline(
                LogOnPostgres.start(directory.resolve("postgres")),
                new KafkaOnOnePort(directory.resolve("kafka")),
                EmbeddedMongo.start(directory.resolve("mongo"), true));
    }

    private static int port(String jdbcUrl) {
        return URI.create(jdbcUrl.replace("jdbc:", "")).getPort();
    }

    CommandNode commandNode() {
        return new CommandNode(throughTheDoor(EmbeddedPostgres.COMMAND), kafka.bootstrapServers());
    }

    QueryNode queryNode() {
        return new QueryNode(
                throughTheDoor(EmbeddedPostgres.QUERY),
                kafka.bootstrapServers(),
                "mongodb://127.0.0.1:" + toMongo.port());
    }

    String throughTheDoor(String role) {
        String url = log.jdbcUrl(role);
        return url.replace(":" + port(url) + "/", ":" + toPostgres.port() + "/");
    }

    /** Waits until the topic is the log, and says in what it is not if that takes too long. */
    void awaitTopic() throws Exception {
        await(() -> TopicCheck.differences(log.rows(), records()));
    }

    /** Waits until the views are a pure fold of the log, and says in what they are not if that takes too long. */
    void awaitViews() throws Exception {
        await(() -> ViewsCheck.differences(log.rows(), mongo.connectionString()));
    }

    private static void await(Callable<List<String>> check) throws Exception {
        awaitThat(() -> check.call().isEmpty());
        assertThat(check.call()).isEmpty();
    }

    /** Looks again and again until it holds, or it is too late. */
    static void awaitThat(Callable<Boolean> holds) throws Exception {
        long deadline = System.nanoTime() + HEALS_WITHIN.toNanos();
        while (!holds.call() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_AGAIN);
        }
    }

    /** Everything the topic holds, from the beginning; nothing if there is no topic. */
    List<ConsumerRecord<byte[], byte[]>> records() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
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

    /** The topic is gone, with all that it held. */
    void deleteTopic() throws Exception {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(Topic.ASSESSMENTS)).all().get();
        }
    }

    /** An empty topic, as the relay makes it. */
    void makeTopic() throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(Topic.ASSESSMENTS, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    boolean hasTopic() throws Exception {
        try (Admin admin = admin()) {
            admin.describeTopics(List.of(Topic.ASSESSMENTS)).allTopicNames().get();
            return true;
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    /** The topic is still there, with nothing in it. */
    void emptyTopic() throws Exception {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        IntStream.range(0, PARTITIONS)
                .forEach(p -> all.put(new TopicPartition(Topic.ASSESSMENTS, p), RecordsToDelete.beforeOffset(-1)));
        try (Admin admin = admin()) {
            admin.deleteRecords(all).all().get();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    /** Puts records into the topic as they are, in this order. */
    void produce(List<ProducerRecord<byte[], byte[]>> records) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            records.forEach(producer::send);
        }
    }

    /** An entry as the relay sends it. */
    static ProducerRecord<byte[], byte[]> record(Row row) {
        return record(row, row.body());
    }

    /** A record that says that it is that entry, whatever it holds. */
    static ProducerRecord<byte[], byte[]> record(Row row, byte[] value) {
        var record = new ProducerRecord<>(Topic.ASSESSMENTS, row.assessment().getBytes(UTF_8), value);
        TopicCheck.headers(row).forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }

    /** Ids of the database processes that hold an advisory lock: the one active relay. */
    List<Integer> relaying() throws Exception {
        List<Integer> holders = new ArrayList<>();
        try (Connection connection = log.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pid from pg_locks where locktype = 'advisory'")) {
            while (row.next()) {
                holders.add(row.getInt(1));
            }
        }
        return holders;
    }

    /** Ends a connection from the database's side, as when the line to its holder is dead. */
    void terminate(int pid) throws Exception {
        try (Connection connection = log.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(" + pid + ")");
        }
    }

    @Override
    public void close() throws IOException {
        toMongo.close();
        toPostgres.close();
        mongo.close();
        kafka.close();
        log.close();
    }
}
