package samsyn.query.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import samsyn.event.Actor;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.Topic;
import samsyn.query.mongo.MemoryMongo;
import samsyn.query.mongo.MongoDocuments;
import samsyn.query.mongo.ProjectorNotes;
import samsyn.query.mongo.ProjectorNotes.Parked;
import samsyn.query.mongo.ViewWriter;
import samsyn.query.projection.Entry;
import samsyn.query.projection.EntryLog;
import samsyn.query.projection.Folds;
import samsyn.query.projection.People;
import samsyn.query.projection.Story;

/** Whatever is wrong with one assessment, the others of its batch are written, and it is tried again. */
class BatchTest {

    private static final UUID POISONED = Story.id("assessment", 1);
    private static final UUID OTHER = Story.id("assessment", 2);
    /** Three hundred of this length come to more than the 16 MB that MongoDB takes. */
    private static final String LONG = "x".repeat(56_000);

    private final MemoryMongo mongo = new MemoryMongo();
    private final MongoDocuments documents = mongo.documents();
    private final ProjectorNotes notes = new ProjectorNotes(mongo.database());
    private final Log log = new Log();
    private final Map<UUID, Long> visible = new HashMap<>();
    private final Batch batch = batch(new ViewWriter(mongo.database()));

    @AfterEach
    void stopTheServer() {
        mongo.close();
    }

    /** The log in memory; reading one assessment fails as long as there is something to throw. */
    private static class Log implements EntryLog {
        private final Map<UUID, Story> stories = new HashMap<>();
        private Runnable fault = () -> {};

        @Override
        public void read(UUID assessment, long first, long last, Consumer<Entry> to) {
            if (assessment.equals(POISONED)) {
                fault.run();
            }
            stories.get(assessment).entries().stream()
                    .filter(entry -> entry.sequence() >= first && entry.sequence() <= last)
                    .forEach(to);
        }

        Story open(UUID assessment) {
            return stories.computeIfAbsent(assessment, Story::opened);
        }
    }

    @Test
    void aDocumentThatMongoDoesNotTakeParksItsAssessmentAlone() {
        Story poisoned = log.open(POISONED);
        Story other = log.open(OTHER);
        batch.project(records(poisoned, other));
        long before = last(poisoned);
        for (int member = 0; member < 400; member++) {
            poisoned.joins(
                    new Actor("member-" + member, LONG, Actor.Role.REVIEWER, People.ANNA.employer()), Duty.REVIEWER);
        }
        other.scores(People.ANNA, "1.1", "10");

        batch.project(records(poisoned, other));

        assertThat(documents.reached(OTHER)).isEqualTo(last(other)).isEqualTo(visible.get(OTHER));
        assertThat(documents.reached(POISONED)).isEqualTo(before).isEqualTo(visible.get(POISONED));
        assertThat(parked().sequence()).isEqualTo(last(poisoned));
        assertThat(parked().error())
                .contains("MongoDB does not take a document")
                .containsPattern("access|assessments_in_progress");

        batch.retry(parked());

        assertThat(parked().attempts()).isEqualTo(2);
        assertThat(parked().sequence()).isEqualTo(last(poisoned));
    }

    @Test
    void whatMongoTakesLaterIsParkedNoMore() {
        Story poisoned = log.open(POISONED);
        batch.project(records(poisoned));
        poisoned.registers(People.ANNA, 1);
        notes.park(new Parked(POISONED, 0, last(poisoned), "too large", java.time.Instant.EPOCH, 3));

        batch.retry(parked());

        assertThat(notes.parked()).isEmpty();
        assertThat(documents.reached(POISONED)).isEqualTo(last(poisoned));
    }

    static Stream<Error> errors() {
        return Stream.of(
                new StackOverflowError("too deep"),
                new NoClassDefFoundError("samsyn/Missing"),
                new ExceptionInInitializerError("not made"),
                new AssertionError("impossible"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorParksItsAssessmentAloneUntilItIsGone(Error error) {
        Story poisoned = log.open(POISONED);
        Story other = log.open(OTHER);
        log.fault = () -> {
            throw error;
        };
        // Without the first record, the log is asked for it.
        batch.project(Stream.concat(records(poisoned).stream().skip(1), records(other).stream())
                .toList());

        assertThat(documents.reached(OTHER)).isEqualTo(last(other));
        assertThat(documents.reached(POISONED)).isEqualTo(-1);
        assertThat(parked().error()).isEqualTo(error.toString());

        batch.retry(parked());
        assertThat(parked().attempts()).isEqualTo(2);

        log.fault = () -> {};
        batch.retry(parked());
        assertThat(notes.parked()).isEmpty();
        assertThat(documents.reached(POISONED)).isEqualTo(last(poisoned));
    }

    private Batch batch(ViewWriter writer) {
        Folds folds = new Folds(log, documents::reached, 10_000);
        return new Batch(folds, new Parking(notes, java.time.InstantSource.system()), writer, visible::put);
    }

    private Parked parked() {
        assertThat(notes.parked()).hasSize(1);
        assertThat(notes.parked().getFirst().assessment()).isEqualTo(POISONED);
        return notes.parked().getFirst();
    }

    private static long last(Story story) {
        return story.entries().getLast().sequence();
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(Story... stories) {
        return Stream.of(stories)
                .flatMap(story -> story.entries().stream())
                .map(BatchTest::record)
                .toList();
    }

    /** As the relay sends it. */
    private static ConsumerRecord<byte[], byte[]> record(Entry entry) {
        byte[] key = entry.envelope().assessment().toString().getBytes(UTF_8);
        var record = new ConsumerRecord<>(Topic.ASSESSMENTS, 0, entry.sequence(), key, entry.bytes());
        record.headers().add(Topic.SEQUENCE, Long.toString(entry.sequence()).getBytes(UTF_8));
        return record;
    }
}
