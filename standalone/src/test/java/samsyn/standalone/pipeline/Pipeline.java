package samsyn.standalone.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import samsyn.event.Topic;
import samsyn.standalone.Patience;
import samsyn.standalone.kafka.KafkaOnOnePort;
import samsyn.standalone.log.LogOnPostgres;
import samsyn.standalone.log.LogOnPostgres.Row;
import samsyn.standalone.machine.Door;
import samsyn.standalone.postgres.EmbeddedPostgres;

/** The log and the topic on real servers and the views in memory, each with a door before it or a way to stop it, and raw looks into all of them. */
final class Pipeline implements AutoCloseable {

    private static final int PARTITIONS = 12;

    final LogOnPostgres log;
    final KafkaOnOnePort kafka;
    private final MongoServer mongo;
    final Door toPostgres;
    final Door toMongo;
    private final ViewsCheck views = new ViewsCheck();

    private Pipeline(LogOnPostgres log, KafkaOnOnePort kafka) throws IOException {
        this.log = log;
        this.kafka = kafka;
        mongo = new MongoServer(new MemoryBackend());
        toPostgres = new Door(port(log.jdbcUrl(EmbeddedPostgres.COMMAND)));
        toMongo = new Door(mongo.bind().getPort());
    }

    static Pipeline start(Path directory) throws IOException {
        return new Pipeline(
                LogOnPostgres.start(directory.resolve("postgres")), new KafkaOnOnePort(directory.resolve("kafka")));
    }

    private static int port(String jdbcUrl) {
        return URI.create(jdbcUrl.replace("jdbc:", "")).getPort();
    }

    CommandNode commandNode() {
        return new CommandNode(log.jdbcUrl(EmbeddedPostgres.COMMAND), kafka.bootstrapServers());
    }

    QueryNode queryNode(String name) {
        String url = log.jdbcUrl(EmbeddedPostgres.QUERY);
        return new QueryNode(
                name,
                url.replace(":" + port(url) + "/", ":" + toPostgres.port() + "/"),
                kafka.bootstrapServers(),
                "mongodb://127.0.0.1:" + toMongo.port());
    }

    /** MongoDB itself, past the door. */
    String mongo() {
        return mongo.getConnectionString();
    }

    /** Waits until the topic is the log, and says in what it is not if nothing moves any more. */
    void awaitTopic() throws Exception {
        Patience.untilNothingIsLeft("The topic is the log", this::topicDifferences);
    }

    /** In what the topic is not the log. */
    List<String> topicDifferences() throws Exception {
        return TopicCheck.differences(log.rows(), kafka.bootstrapServers());
    }

    /** Waits until the views are a pure fold of the log, and says in what they are not if nothing moves any more. */
    void awaitViews() throws Exception {
        Patience.untilNothingIsLeft("The views are a fold of the log", () -> views.look(log.rows(), mongo()));
    }

    /** Waits until it holds, as long as entries are written or views change. */
    void awaitThat(String what, Callable<Boolean> holds) throws Exception {
        Patience.until(
                what,
                holds,
                () -> "%d entries, views %x"
                        .formatted(
                                log.count("entry"), ViewsCheck.stored(mongo()).hashCode()));
    }

    List<ConsumerRecord<byte[], byte[]>> records() {
        return TopicCheck.records(kafka.bootstrapServers());
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
        return Admin.create(TopicCheck.client(kafka.bootstrapServers()));
    }

    /** Puts records into the topic as they are, in this order. */
    void produce(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.in.flight.requests.per.connection", 1),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (Future<?> sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
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
        mongo.shutdownNow();
        kafka.close();
        log.close();
    }
}
