package samsyn.standalone.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samsyn.standalone.ChildJvm;
import samsyn.standalone.Patience;
import samsyn.standalone.machine.FreePort;
import samsyn.standalone.machine.Ports;

@Tag("server")
class EmbeddedKafkaTest {

    private static final String TOPIC = "samsyn.assessments";
    private static final int RECORDS = 500;

    @TempDir
    Path temporary;

    @Test
    void keepsRecordsOverAnOrderlyStopThoughItsPortsChange() throws Exception {
        Path directory = temporary.resolve("kafka");
        String before;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory)) {
            before = kafka.bootstrapServers();
            fill(kafka);
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory)) {
            assertThat(kafka.bootstrapServers()).startsWith("127.0.0.1:").isNotEqualTo(before);
            assertThat(read(kafka)).isEqualTo(RECORDS);
        }
    }

    @Test
    void keepsRecordsWhenItsJvmIsKilled() throws Exception {
        Path directory = temporary.resolve("kafka");
        try (ChildJvm child = ChildJvm.start(Owner.class, directory.toString())) {
            child.awaitLine("filled");
            child.kill();
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory)) {
            assertThat(read(kafka)).isEqualTo(RECORDS);
        }
    }

    @Test
    void makesNoTopicThatNobodyAskedFor() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(temporary.resolve("kafka"));
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
                KafkaConsumer<String, String> consumer = consumer(kafka, "nobody")) {
            consumer.subscribe(List.of("samsyn.assessment"));
            consumer.poll(Duration.ofSeconds(1));

            assertThat(admin.listTopics().names().get()).isEmpty();
        }
    }

    @Test
    void takesOtherPortsWhereTheFirstAreTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int busy = taken.getLocalPort();
            // In pairs: for the clients and for the controller.
            List<Integer> tried = new ArrayList<>();
            Ports ports = () -> {
                tried.add(tried.isEmpty() || tried.size() == 3 ? busy : FreePort.find());
                return tried.getLast();
            };
            try (EmbeddedKafka kafka = EmbeddedKafka.start(temporary.resolve("kafka"), ports)) {
                assertThat(tried).hasSizeGreaterThanOrEqualTo(6);
                assertThat(kafka.bootstrapServers()).isEqualTo("127.0.0.1:" + tried.get(tried.size() - 2));
                fill(kafka);
                assertThat(read(kafka)).isEqualTo(RECORDS);
            }
        }
    }

    private static void fill(EmbeddedKafka kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(4), Optional.empty())
                            .configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get();
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < RECORDS; i++) {
                producer.send(new ProducerRecord<>(TOPIC, "assessment-" + i % 7, "event " + i));
            }
            producer.flush();
        }
    }

    /** Through a consumer group, whose own topic must have survived too. */
    private static int read(EmbeddedKafka kafka) throws IOException {
        try (KafkaConsumer<String, String> consumer = consumer(kafka, "projector")) {
            consumer.subscribe(List.of(TOPIC));
            List<String> values = new ArrayList<>();
            Patience patience = new Patience("%d records are read".formatted(RECORDS));
            while (values.size() < RECORDS) {
                consumer.poll(Patience.betweenLooks()).forEach(entry -> values.add(entry.value()));
                patience.look(values.size());
            }
            return (int) values.stream().distinct().count();
        }
    }

    private static KafkaConsumer<String, String> consumer(EmbeddedKafka kafka, String group) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", group, "auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    /** Fills the topic and waits to be killed. */
    static final class Owner {
        @SuppressWarnings("resource") // it is killed
        public static void main(String[] arguments) throws Exception {
            fill(EmbeddedKafka.start(Path.of(arguments[0])));
            System.out.println("filled");
            Thread.currentThread().join();
        }
    }
}
