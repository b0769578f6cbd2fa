package samsyn.standalone.pipeline;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import samsyn.edge.postgres.Pool;
import samsyn.query.kafka.Projector;
import samsyn.query.mongo.MongoDocuments;
import samsyn.query.mongo.ProjectorNotes;
import samsyn.query.mongo.ProjectorNotes.Parked;
import samsyn.query.mongo.ViewDatabase;
import samsyn.query.mongo.ViewWriter;
import samsyn.query.postgres.LogReader;
import samsyn.query.projection.Folds;

/** The query side's own parts without its web: projects. */
final class QueryNode implements AutoCloseable {

    private static final int CONNECTIONS = 3;
    /** Few, so that folds are forgotten and made anew from the log all the time. */
    private static final long ENTRIES_REMEMBERED = 1_000;

    private final HikariDataSource database;
    private final ViewDatabase views;
    private final ProjectorNotes notes;
    private final Projector projector;
    private final AtomicReference<@Nullable Error> next = new AtomicReference<>();

    QueryNode(String name, String jdbcUrl, String kafka, String mongo) {
        database = Pool.forReading(jdbcUrl, "query", CONNECTIONS);
        views = new ViewDatabase(mongo);
        notes = new ProjectorNotes(views);
        LogReader log = new LogReader(database);
        MongoDocuments documents = new MongoDocuments(views, (assessment, sequence) -> {
            throw new AssertionError("Nobody reads an earlier moment here.");
        });
        Folds folds = new Folds(log, documents::reached, ENTRIES_REMEMBERED);
        projector = new Projector(kafka, name, folds, notes, new ViewWriter(views), this::visible);
        projector.start();
    }

    /** The projector's own thread comes upon this once, after its next batch is written. */
    void comesUpon(Error error) {
        next.set(error);
    }

    /** Whether it has come upon it. */
    boolean cameUponIt() {
        return next.get() == null;
    }

    private void visible(UUID assessment, long sequence) {
        Error error = next.getAndSet(null);
        if (error != null) {
            throw error;
        }
    }

    Optional<String> standsStill() {
        return projector.standsStill();
    }

    List<Parked> parked() {
        return notes.parked();
    }

    @Override
    public void close() throws InterruptedException {
        projector.close();
        views.close();
        database.close();
    }
}
