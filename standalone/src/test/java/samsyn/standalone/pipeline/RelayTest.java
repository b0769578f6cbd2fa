package samsyn.standalone.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samsyn.event.Topic;
import samsyn.standalone.Patience;

/** Whatever happens to the topic, the broker or the relay: the topic becomes the log again, and nobody has to help. */
@Tag("server")
class RelayTest {

    private static final int ENTRIES = Boolean.getBoolean("samsyn.full") ? 1_000 : 100;
    private static final long SEED = Long.getLong("samsyn.seed", System.nanoTime());

    @TempDir
    static Path directory;

    private static Pipeline pipeline;
    private final Random random = new Random(SEED);
    private CommandNode node;
    private final Work work = new Work(() -> node.commands());
    private List<UUID> assessments;

    @BeforeAll
    static void startTheServers() throws Exception {
        System.out.println("RelayTest: -Dsamsyn.seed=" + SEED);
        pipeline = Pipeline.start(directory);
    }

    @AfterAll
    static void stopThem() throws Exception {
        pipeline.close();
    }

    @BeforeEach
    void writeSomeEntries() throws Exception {
        node = pipeline.commandNode();
        assessments = work.open(20);
        work.documents(assessments, ENTRIES, random);
        pipeline.awaitTopic();
    }

    @AfterEach
    void stopTheNode() {
        node.close();
    }

    @Test
    void aTopicThatIsDeletedIsMadeAgainWhileCommandsGoOn() throws Exception {
        pipeline.deleteTopic();
        work.documents(assessments, ENTRIES, random);

        pipeline.awaitTopic();
    }

    @Test
    void aTopicThatIsEmptiedIsFilledAgainThoughNothingHappens() throws Exception {
        pipeline.emptyTopic();

        pipeline.awaitTopic();
    }

    @Test
    void whatPartitionsLostAtTheirEndsIsSentAgain() throws Exception {
        node.close();
        List<ConsumerRecord<byte[], byte[]>> held = pipeline.records();
        pipeline.deleteTopic();
        pipeline.makeTopic();
        pipeline.produce(beginnings(held));

        node = pipeline.commandNode();

        pipeline.awaitTopic();
    }

    /** What each partition held, each up to another record. */
    private List<ProducerRecord<byte[], byte[]>> beginnings(List<ConsumerRecord<byte[], byte[]>> held) {
        Map<Integer, Integer> left = new HashMap<>();
        List<ProducerRecord<byte[], byte[]>> kept = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : held) {
            int more = left.computeIfAbsent(record.partition(), _ -> random.nextInt(40));
            left.put(record.partition(), more - 1);
            if (more > 0) {
                kept.add(new ProducerRecord<>(
                        Topic.ASSESSMENTS, record.partition(), record.key(), record.value(), record.headers()));
            }
        }
        return kept;
    }

    @Test
    void recordsOfOthersAtTheEndsHideNothingThatIsMissing() throws Exception {
        node.close();
        List<ProducerRecord<byte[], byte[]>> strange = new ArrayList<>();
        for (int partition = 0; partition < 12; partition++) {
            strange.add(new ProducerRecord<>(Topic.ASSESSMENTS, partition, null, "no entry".getBytes(UTF_8)));
            var pretender =
                    new ProducerRecord<>(Topic.ASSESSMENTS, partition, (byte[]) null, "no entry".getBytes(UTF_8));
            pretender.headers().add(Topic.POSITION, "999999".getBytes(UTF_8));
            strange.add(pretender);
        }
        pipeline.produce(strange);

        node = pipeline.commandNode();
        work.documents(assessments, ENTRIES, random);

        Patience.until(
                "Only the strange records differ",
                () -> pipeline.topicDifferences().size() == strange.size(),
                pipeline::topicDifferences);
        assertThat(pipeline.topicDifferences())
                .hasSameSizeAs(strange)
                .allSatisfy(difference -> assertThat(difference).endsWith("is no entry of the log"));
        pipeline.deleteTopic();
        pipeline.awaitTopic();
    }

    @Test
    void aBrokerThatStopsAndComesBackIsGivenWhatWasWrittenMeanwhile() throws Exception {
        pipeline.kafka.stop();
        work.documents(assessments, ENTRIES, random);
        pipeline.kafka.startAgain();
        work.documents(assessments, ENTRIES, random);

        pipeline.awaitTopic();
    }

    @Test
    void oneRelayAtATimeAndTheOtherTakesOverWhenItsConnectionDies() throws Exception {
        try (CommandNode other = pipeline.commandNode()) {
            Work elsewhere = new Work(other::commands);
            for (int death = 0; death < 3; death++) {
                pipeline.awaitThat("One relays", () -> pipeline.relaying().size() == 1);
                List<Integer> holder = pipeline.relaying();
                assertThat(holder).hasSize(1);
                work.documents(assessments, ENTRIES / 10, random);
                pipeline.terminate(holder.getFirst());
                elsewhere.documents(assessments, ENTRIES / 10, random);
                pipeline.awaitThat("Another relays", () -> !pipeline.relaying().isEmpty());
                assertThat(pipeline.relaying()).hasSize(1).doesNotContainAnyElementsOf(holder);
            }
            pipeline.awaitTopic();
        }
    }

    @Test
    void theCheckNamesARecordThatIsNotTheLogs() throws Exception {
        var row = pipeline.log.rows().getLast();
        byte[] changed =
                new String(row.body(), UTF_8).replace("Dokument", "dokument").getBytes(UTF_8);
        pipeline.produce(List.of(Pipeline.record(row, changed)));

        assertThat(pipeline.topicDifferences())
                .singleElement()
                .asString()
                .endsWith("has other bytes than the log at position " + row.position());
        pipeline.deleteTopic();
        pipeline.awaitTopic();
    }
}
