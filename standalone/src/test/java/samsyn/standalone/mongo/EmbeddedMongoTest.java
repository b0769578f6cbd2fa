package samsyn.standalone.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.result.UpdateResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samsyn.standalone.ChildJvm;

/** The commands that the views are built on, on documents that were there before an orderly stop. */
@Tag("server")
class EmbeddedMongoTest {

    @TempDir
    Path directory;

    @Test
    void keepsDocumentsOverAnOrderlyStop() throws IOException {
        filled(sheets -> {
            assertThat(sheets.find(eq("_id", "q7")).first())
                    .isEqualTo(new Document("_id", "q7").append("at", "q7@0").append("points", 7));
            assertThat(sheets.find(in("_id", "q1", "q9", "none")).map(sheet -> sheet.get("points")))
                    .containsExactlyInAnyOrder(1, 9);
        });
    }

    @Test
    void keepsTheUniqueIndex() throws IOException {
        filled(sheets -> {
            assertThat(sheets.find(eq("at", "q3@0")).first()).containsEntry("_id", "q3");
            Document double3 = new Document("_id", "new").append("at", "q3@0");
            assertThatThrownBy(() -> sheets.insertOne(double3)).isInstanceOf(MongoWriteException.class);
        });
    }

    @Test
    void replacesOrInserts() throws IOException {
        filled(sheets -> {
            ReplaceOptions upsert = new ReplaceOptions().upsert(true);
            sheets.replaceOne(eq("_id", "q1"), new Document("at", "q1@1").append("points", 10), upsert);
            sheets.replaceOne(eq("_id", "q99"), new Document("at", "q99@0"), upsert);

            assertThat(sheets.find(eq("_id", "q1")).first()).containsEntry("points", 10);
            assertThat(sheets.find(eq("_id", "q99")).first()).containsEntry("at", "q99@0");
            assertThat(sheets.countDocuments()).isEqualTo(11);
        });
    }

    @Test
    void changesADocumentFromExactlyTheOneBefore() throws IOException {
        filled(sheets -> {
            Document before = new Document("_id", "q2").append("at", "q2@0");

            UpdateResult first = sheets.updateOne(
                    before,
                    List.of(set("at", "q2@1"), set("points", 12)).stream()
                            .reduce((a, b) -> com.mongodb.client.model.Updates.combine(a, b))
                            .orElseThrow());
            UpdateResult again = sheets.updateOne(before, set("points", 99));

            assertThat(first.getMatchedCount()).isEqualTo(1);
            assertThat(again.getMatchedCount()).isZero();
            assertThat(sheets.find(eq("_id", "q2")).first())
                    .containsEntry("at", "q2@1")
                    .containsEntry("points", 12);
        });
    }

    @Test
    void writesManyAtOnce() throws IOException {
        filled(sheets -> {
            var result = sheets.bulkWrite(List.of(
                    new InsertOneModel<>(new Document("_id", "q50").append("at", "q50@0")),
                    new UpdateOneModel<>(eq("at", "q4@0"), set("at", "q4@1")),
                    new ReplaceOneModel<>(
                            eq("_id", "q51"), new Document("at", "q51@0"), new ReplaceOptions().upsert(true))));
            assertThat(result.getInsertedCount()).isEqualTo(1);
            assertThat(result.getMatchedCount()).isEqualTo(1);
            assertThat(result.getUpserts()).hasSize(1);
            assertThat(sheets.find(eq("_id", "q4")).first()).containsEntry("at", "q4@1");
        });
    }

    @Test
    void startsEmptyWhereTheLastStopWasNotClean() throws Exception {
        try (ChildJvm child = ChildJvm.start(Owner.class, directory.toString())) {
            child.awaitLine("filled");
            child.kill();
        }
        assertThat(directory.resolve("views.mv")).exists();
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, false)) {
            with(mongo, sheets -> assertThat(sheets.countDocuments()).isZero());
        }
    }

    @Test
    void startsEmptyWhereItsFileCannotBeRead() throws IOException {
        Files.write(directory.resolve("views.mv"), new byte[] {1, 2, 3});
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, true)) {
            with(mongo, sheets -> assertThat(sheets.countDocuments()).isZero());
        }
    }

    @Test
    void isOpenOnceOnly() throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, true)) {
            assertThat(mongo.connectionString()).startsWith("mongodb://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedMongo.start(directory, true))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is open elsewhere");
        }
    }

    private void filled(Consumer<MongoCollection<Document>> check) throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, true)) {
            with(mongo, EmbeddedMongoTest::fill);
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, true)) {
            with(mongo, check);
        }
    }

    private static void fill(MongoCollection<Document> sheets) {
        sheets.createIndex(Indexes.ascending("at"), new IndexOptions().unique(true));
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            documents.add(
                    new Document("_id", "q" + i).append("at", "q" + i + "@0").append("points", i));
        }
        sheets.insertMany(documents);
    }

    private static void with(EmbeddedMongo mongo, Consumer<MongoCollection<Document>> use) {
        try (MongoClient client = MongoClients.create(mongo.connectionString())) {
            use.accept(client.getDatabase("samsyn").getCollection("sheets"));
        }
    }

    /** Fills the store and waits to be killed. */
    static final class Owner {
        @SuppressWarnings("resource") // it is killed
        public static void main(String[] arguments) throws Exception {
            with(EmbeddedMongo.start(Path.of(arguments[0]), true), EmbeddedMongoTest::fill);
            System.out.println("filled");
            Thread.currentThread().join();
        }
    }
}
