package samsyn.standalone.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samsyn.query.face.Key;
import samsyn.query.face.View;
import samsyn.query.mongo.ProjectorNotes.Position;
import samsyn.standalone.log.LogOnPostgres.Row;

/** Whatever the topic says, and whichever server is away: the views become a pure fold of the log by themselves. */
@Tag("server")
class ProjectorTest {

    private static final int ENTRIES = Boolean.getBoolean("samsyn.full") ? 1_000 : 100;
    private static final int WINDOW = 100;
    private static final long SEED = Long.getLong("samsyn.seed", System.nanoTime());

    @TempDir
    static Path directory;

    private static Pipeline pipeline;
    private static CommandNode commands;
    private static QueryNode query;
    private final Random random = new Random(SEED);
    private final Work work = new Work(() -> commands.commands());
    private List<UUID> assessments;

    @BeforeAll
    static void startTheServers() throws Exception {
        System.out.println("ProjectorTest: -Dsamsyn.seed=" + SEED);
        pipeline = Pipeline.start(directory);
        commands = pipeline.commandNode();
        query = pipeline.queryNode("node");
    }

    @AfterAll
    static void stopThem() throws Exception {
        query.close();
        commands.close();
        pipeline.close();
    }

    @BeforeEach
    void writeSomeEntries() {
        assessments = work.open(12);
        work.documents(assessments, ENTRIES, random);
        work.score(assessments.getLast(), "1.1");
    }

    @AfterEach
    void everythingAgreesInTheEnd() throws Exception {
        pipeline.awaitTopic();
        pipeline.awaitViews();
    }

    @Test
    void repetitionsAndAnotherOrderChangeNothing() throws Exception {
        projectAnew(rows -> {
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            for (int from = 0; from < rows.size(); from += WINDOW) {
                List<ProducerRecord<byte[], byte[]>> window = new ArrayList<>();
                for (Row row : rows.subList(from, Math.min(rows.size(), from + WINDOW))) {
                    window.addAll(Collections.nCopies(1 + random.nextInt(3), Pipeline.record(row)));
                }
                Collections.shuffle(window, random);
                records.addAll(window);
            }
            pipeline.produce(records);
        });
    }

    @Test
    void whatTheTopicDoesNotGiveIsReadFromTheLog() throws Exception {
        projectAnew(rows -> {
            var last = new java.util.HashMap<String, Row>();
            rows.forEach(row -> last.put(row.assessment(), row));
            pipeline.produce(rows.stream()
                    .filter(row -> last.get(row.assessment()) == row || random.nextInt(3) > 0)
                    .map(Pipeline::record)
                    .toList());
        });
    }

    private interface Filling {
        void fill(List<Row> log) throws Exception;
    }

    /** From empty views and a topic that holds only what is put there. */
    private static void projectAnew(Filling fillTheTopic) throws Exception {
        commands.close();
        query.close();
        dropTheViews();
        pipeline.deleteTopic();
        pipeline.makeTopic();
        fillTheTopic.fill(pipeline.log.rows());
        query = pipeline.queryNode("node");
        pipeline.awaitViews();
        pipeline.deleteTopic();
        commands = pipeline.commandNode();
    }

    @Test
    void viewsThatAreDroppedUnderARunningProjectorAreMadeAnew() throws Exception {
        pipeline.awaitViews();
        dropTheViews();
        work.documents(assessments, ENTRIES, random);
    }

    @Test
    void viewsThatAreDroppedWhileNobodyProjectsAreMadeAnew() throws Exception {
        pipeline.awaitViews();
        query.close();
        dropTheViews();
        query = pipeline.queryNode("node");
    }

    private static void dropTheViews() {
        inTheViews(MongoDatabase::drop);
    }

    private static void inTheViews(Consumer<MongoDatabase> change) {
        try (MongoClient client = MongoClients.create(pipeline.mongo())) {
            change.accept(client.getDatabase("samsyn"));
        }
    }

    @Test
    void aStoredPositionThatNamesAnotherRecordIsNotBelieved() throws Exception {
        pipeline.awaitViews();
        query.close();
        work.documents(assessments, ENTRIES, random);
        pipeline.awaitTopic();
        claimToHaveReached(new Position(10, 999_999));
        query = pipeline.queryNode("node");
        pipeline.awaitViews();

        query.close();
        work.documents(assessments, ENTRIES, random);
        claimToHaveReached(new Position(1_000_000, 3));
        query = pipeline.queryNode("node");
    }

    private static void claimToHaveReached(Position position) {
        inTheViews(views -> views.listCollectionNames().forEach(name -> {
            if (name.endsWith("_positions")) {
                views.getCollection(name)
                        .updateMany(
                                Filters.empty(),
                                Updates.combine(
                                        Updates.set("offset", position.offset()),
                                        Updates.set("position", position.position())));
            }
        }));
    }

    @Test
    void mongoMayBeAwayForAWhile() throws Exception {
        pipeline.toMongo.shut();
        workGoesOnUntil(pipeline.toMongo::open);
    }

    @Test
    void postgresMayBeAwayForAWhile() throws Exception {
        pipeline.toPostgres.shut();
        workGoesOnUntil(pipeline.toPostgres::open);
    }

    @Test
    void kafkaMayBeAwayForAWhile() throws Exception {
        pipeline.kafka.stop();
        workGoesOnUntil(pipeline.kafka::startAgain);
    }

    private interface Return {
        void comesBack() throws Exception;
    }

    private void workGoesOnUntil(Return server) throws Exception {
        work.documents(assessments, ENTRIES, random);
        server.comesBack();
        work.documents(assessments, ENTRIES, random);
    }

    @Test
    void anErrorOfTheProjectorItselfStopsItForAMomentOnly() throws Exception {
        query.comesUpon(new OutOfMemoryError("injected"));
        work.documents(assessments, ENTRIES, random);

        pipeline.awaitThat("It comes upon the error", () -> query.cameUponIt());
        assertThat(query.cameUponIt()).isTrue();
        pipeline.awaitViews();
        pipeline.awaitThat("It goes on", () -> query.standsStill().isEmpty());
        assertThat(query.standsStill()).isEmpty();
    }

    @Test
    void anotherNodeTakesOverFromOneThatStops() throws Exception {
        QueryNode other = pipeline.queryNode("other");
        work.documents(assessments, ENTRIES, random);
        query.close();
        query = other;
        work.documents(assessments, ENTRIES, random);
    }

    @Test
    void aRecordThatIsNoEntryHoldsUpNobodyAndItsAssessmentIsReadFromTheLog() throws Exception {
        pipeline.awaitViews();
        Row last = lastOf(assessments.getFirst());
        Row next = new Row(last.position() + 1, last.assessment(), last.sequence() + 1, last.leaf(), last.body());
        pipeline.produce(List.of(Pipeline.record(next, "no entry".getBytes(UTF_8))));
        pipeline.awaitThat("The assessment is parked", () -> !query.parked().isEmpty());
        work.documents(assessments, ENTRIES, random);

        pipeline.awaitViews();
        pipeline.deleteTopic();
    }

    @Test
    void anEntryThatCannotBeReadParksItsAssessmentAloneUntilItCan() throws Exception {
        UUID poisoned = assessments.getFirst();
        List<UUID> others = assessments.subList(1, assessments.size());
        work.document(poisoned, "Last of all");
        Entries.appendUnreadable(pipeline.log, lastOf(poisoned));
        work.documents(others, ENTRIES, random);

        pipeline.awaitThat(
                "It is parked and the others are shown",
                () -> !query.parked().isEmpty() && differencesWithout(poisoned).isEmpty());
        assertThat(differencesWithout(poisoned)).isEmpty();
        assertThat(query.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.assessment()).isEqualTo(poisoned);
            assertThat(parked.sequence()).isEqualTo(lastOf(poisoned).sequence());
            assertThat(parked.error()).contains(Entries.UNREADABLE);
        });

        Entries.makeReadable(pipeline.log, lastOf(poisoned));
        pipeline.awaitViews();
        assertThat(query.parked()).isEmpty();
        pipeline.deleteTopic();
    }

    private static Row lastOf(UUID assessment) throws Exception {
        return pipeline.log.rows().stream()
                .filter(row -> row.assessment().equals(assessment.toString()))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** What differs in the views of everybody else. */
    private static List<String> differencesWithout(UUID assessment) throws Exception {
        List<Row> others = pipeline.log.rows().stream()
                .filter(row -> !row.assessment().equals(assessment.toString()))
                .toList();
        return ViewsCheck.differences(others, pipeline.mongo()).stream()
                .filter(difference -> !difference.contains(assessment.toString()))
                .toList();
    }

    @Test
    void theCheckNamesADocumentThatIsNotTheFolds() throws Exception {
        pipeline.awaitViews();
        String changed = Key.of(View.QUESTIONNAIRE, assessments.getFirst()).id();
        String missing = assessments.getLast().toString();
        inTheViews(views -> {
            String set = views.getCollection("sets").find().first().getString("set");
            assertThat(views.getCollection(set + "_work")
                            .updateOne(Filters.eq("_id", changed), Updates.set("view.planted", 7))
                            .getMatchedCount())
                    .isEqualTo(1);
            views.getCollection(set + "_access").deleteOne(Filters.eq("_id", missing));
            views.getCollection(set + "_results").insertOne(new org.bson.Document("_id", "nobody's"));
        });

        assertThat(ViewsCheck.differences(pipeline.log.rows(), pipeline.mongo()))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).startsWith("work/" + changed + " shows {"),
                        one -> assertThat(one).isEqualTo("access/" + missing + " is not in MongoDB"),
                        one -> assertThat(one).isEqualTo("results/nobody's is in MongoDB, but no entry made it"));
        dropTheViews();
    }
}
