package samsyn.query.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who read what by the right of an auditor; kept apart from the events, written a batch at a time. */
public final class AccessLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int WAITING = 10_000;
    private static final int AT_ONCE = 1_000;
    private static final long PAUSE_SECONDS = 2;
    /** How often it looks whether it is to stop; to be interrupted could cost it what it is writing. */
    private static final long LOOK_UP_MILLIS = 500;

    private static final String TABLE = """
            create table if not exists query.access_log (
                at      timestamptz not null,
                reader  text        not null,
                path    text        not null
            )""";

    private final DataSource database;
    private final BlockingQueue<Read> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread writer = Thread.ofVirtual().name("access-log").unstarted(this::run);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private boolean failing;

    private record Read(Instant at, String reader, String path) {}

    public AccessLog(DataSource database) {
        this.database = database;
    }

    public void start() {
        writer.start();
    }

    /**
     * Takes note of a read; it is written a moment later.
     *
     * @throws LogUnavailable if so many are waiting to be written that this one could not be
     */
    public void record(Instant at, String reader, String path) {
        if (!waiting.offer(new Read(at, reader, path))) {
            throw new LogUnavailable(new IllegalStateException("reads by auditors cannot be recorded"));
        }
    }

    private void run() {
        List<Read> batch = new ArrayList<>();
        boolean ready = false;
        while (stopping.getCount() > 0 || !batch.isEmpty() || !waiting.isEmpty()) {
            try {
                ready = ready || prepared();
                take(batch);
                write(batch);
                batch.clear();
                failing = false;
            } catch (SQLException e) {
                warn(e);
                if (stopped()) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean prepared() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            return true;
        }
    }

    private void take(List<Read> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            Read first = waiting.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                waiting.drainTo(batch, AT_ONCE - 1);
            }
        }
    }

    private void write(List<Read> batch) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into query.access_log (at, reader, path) values (?, ?, ?)")) {
            for (Read read : batch) {
                insert.setTimestamp(1, Timestamp.from(read.at()));
                insert.setString(2, read.reader());
                insert.setString(3, read.path());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void warn(SQLException e) {
        if (!failing) {
            LOG.warn("Reads by auditors cannot be recorded just now: {}", e.getMessage());
        }
        failing = true;
    }

    /** Waits before the next try; true if there is to be none. */
    private boolean stopped() {
        try {
            return stopping.await(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return stopping.getCount() == 0;
        }
    }

    /** Writes what is waiting, if that is possible. */
    @Override
    public void close() throws InterruptedException {
        stopping.countDown();
        if (writer.isAlive()) {
            writer.join(Duration.ofSeconds(2 * PAUSE_SECONDS));
        }
    }
}
