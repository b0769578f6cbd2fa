package samsyn.query.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import samsyn.query.face.Key;
import samsyn.query.face.View;
import samsyn.query.face.Whose;
import samsyn.query.projection.AssessmentFold;
import samsyn.query.projection.DocumentChange;
import samsyn.query.projection.Entry;
import samsyn.query.projection.People;
import samsyn.query.projection.Story;
import samsyn.query.projection.Unwritten;

/** Documents move forward only, whoever writes them and however often. */
class ViewWriterTest {

    private static final Key SHEET = Key.of(View.QUESTION, Story.ASSESSMENT, "1.1", Whose.ALL);
    private static final long SEED = Long.getLong("samsyn.seed", System.nanoTime());

    private final MemoryMongo mongo = new MemoryMongo();
    private final ViewWriter writer = new ViewWriter(mongo.database());

    @AfterEach
    void stopTheServer() {
        mongo.close();
    }

    @Test
    void aDocumentIsChangedFromTheEntryBefore() {
        write(-1, 0, "first");
        write(0, 4, "second");

        assertThat(sheet()).isEqualTo(stored(4, "second"));
    }

    @Test
    void whoComesTooLateLeavesWhatIsNewer() {
        write(-1, 5, "newest");
        write(-1, 0, "first");
        write(0, 4, "second");

        assertThat(sheet()).isEqualTo(stored(5, "newest"));
    }

    @Test
    void whoKnowsMoreThanWhatIsStoredWritesOverIt() {
        write(-1, 0, "first");
        write(4, 7, "newest");

        assertThat(sheet()).isEqualTo(stored(7, "newest"));
    }

    @Test
    void whatIsToBeShownNoMoreKeepsItsPlace() {
        write(-1, 0, "first");
        write(0, 3, null);
        write(-1, 2, "late");

        assertThat(sheet().containsKey(Stored.VIEW)).isFalse();
        assertThat(Stored.sequence(sheet())).isEqualTo(3);
    }

    @Test
    void writingEverythingAgainChangesNothing() {
        writer.write(List.of(foldOf(story()).takeUnwritten()));
        Map<String, BsonDocument> before = mongo.stored();

        inParts(writer, story(), new Random(SEED));

        assertThat(mongo.stored()).isEqualTo(before).hasSizeGreaterThan(30);
    }

    @Test
    void writersWhoRaceEndInWhatOneAloneWrites() throws Exception {
        System.out.println("ViewWriterTest: -Dsamsyn.seed=" + SEED);
        int writers = 4;
        CyclicBarrier together = new CyclicBarrier(writers);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> races = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                Random random = new Random(SEED + i);
                races.add(threads.submit(() -> {
                    together.await();
                    inParts(new ViewWriter(mongo.database()), story(), random);
                    return null;
                }));
            }
            for (Future<?> race : races) {
                race.get();
            }
        }
        try (MemoryMongo alone = new MemoryMongo()) {
            new ViewWriter(alone.database()).write(List.of(foldOf(story()).takeUnwritten()));
            assertThat(mongo.stored()).isEqualTo(alone.stored());
        }
    }

    @Test
    void aServerThatIsAwayIsToldApartFromEverythingElse() {
        write(-1, 0, "first");
        mongo.stop();

        assertThatThrownBy(() -> write(0, 1, "second")).isInstanceOf(ViewsUnavailable.class);
    }

    private void write(long before, long sequence, @Nullable String text) {
        Object body = text == null ? null : Map.of("text", text);
        writer.write(List.of(new Unwritten(
                Story.ASSESSMENT, List.of(new DocumentChange(SHEET, before, sequence, body)), List.of())));
    }

    private BsonDocument sheet() {
        return mongo.stored().get(SHEET.collection() + "/" + SHEET.id());
    }

    private static BsonDocument stored(long sequence, String text) {
        return Stored.of(new DocumentChange(SHEET, -1, sequence, Map.of("text", text)));
    }

    private static List<Entry> story() {
        return Story.opened()
                .registers(People.ANNA, 1)
                .links(People.ANNA, 1, "1.1", 1, samsyn.event.Evidence.Shows.PRACTICE)
                .bothScore("1.1", "10", "12")
                .bothScore("1.2", "20", "3")
                .agree(1, "1.1", 1, "11")
                .reopens(People.ANNA, "1.1", 2)
                .agree(2, "1.1", 2, "12")
                .finishes()
                .resumes()
                .entries();
    }

    private static AssessmentFold foldOf(List<Entry> entries) {
        AssessmentFold fold = new AssessmentFold(Story.ASSESSMENT);
        entries.forEach(fold::apply);
        return fold;
    }

    private static void inParts(ViewWriter writer, List<Entry> entries, Random random) {
        AssessmentFold fold = new AssessmentFold(Story.ASSESSMENT);
        for (Entry entry : entries) {
            fold.apply(entry);
            if (random.nextInt(3) == 0) {
                writer.write(List.of(fold.takeUnwritten()));
            }
        }
        writer.write(List.of(fold.takeUnwritten()));
    }
}
