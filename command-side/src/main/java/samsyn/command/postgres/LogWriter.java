package samsyn.command.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samsyn.edge.postgres.LogUnavailable;

/**
 * The one way into the log on this node: drains all waiting appends into one transaction and answers their callers
 * only after its commit.
 */
public final class LogWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    private static final int LARGEST_BATCH = 256;

    private final DataSource database;
    private final Runnable onCommit;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    record Waiting(Append append, CompletableFuture<Void> done) {}

    /**
     * Starts the writer's thread.
     *
     * @param onCommit told after every commit; must not block
     */
    public LogWriter(DataSource database, Runnable onCommit) {
        this.database = database;
        this.onCommit = onCommit;
        this.thread = Thread.ofPlatform().name("log-writer").daemon().start(this::run);
    }

    /**
     * Appends and returns after the commit.
     *
     * @throws AppendRefused if the expected version has moved on or the command is already done
     * @throws LogUnavailable if the log is gone or did not say whether it committed
     */
    public void append(Append append) {
        Waiting waiting = new Waiting(append, new CompletableFuture<>());
        queue.add(waiting);
        if (closed && queue.remove(waiting)) {
            throw new LogUnavailable("The log is closing.", new IllegalStateException("closed"));
        }
        try {
            waiting.done().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                continue;
            }
            queue.drainTo(batch, LARGEST_BATCH - 1);
            writeWhateverHappens(List.copyOf(batch));
        }
    }

    /** Nothing but close() ends the thread, and nobody waits for an answer that never comes. */
    private void writeWhateverHappens(List<Waiting> batch) {
        try {
            write(batch);
        } catch (Throwable e) {
            LOG.error("The log's writer failed", e);
            refuse(batch, new LogUnavailable("It is not known whether this was written.", e));
        }
    }

    /** An append that the database will not take must not take its neighbours with it. */
    private void write(List<Waiting> batch) {
        try {
            commit(batch);
        } catch (NotCommitted e) {
            if (batch.size() > 1 && e.isOfOne()) {
                batch.forEach(waiting -> write(List.of(waiting)));
            } else {
                refuse(batch, new LogUnavailable("Nothing was written: " + e.getMessage(), e));
            }
        }
    }

    private void commit(List<Waiting> batch) {
        Connection connection;
        try {
            connection = database.getConnection();
        } catch (SQLException e) {
            throw new NotCommitted(e);
        }
        try (connection) {
            commit(batch, connection);
        } catch (SQLException e) {
            // Only closing throws here, when all callers have been answered.
            LOG.debug("The connection is gone", e);
        }
    }

    private void commit(List<Waiting> batch, Connection connection) {
        LogTransaction.Outcome outcome;
        try {
            connection.setAutoCommit(false);
            outcome = LogTransaction.write(connection, batch);
        } catch (SQLException | RuntimeException e) {
            rollBack(connection);
            throw new NotCommitted(e);
        }
        try {
            connection.commit();
        } catch (SQLException e) {
            LOG.warn("A commit of {} commands did not say how it ended: {}", batch.size(), e.getMessage());
            refuse(batch, new LogUnavailable("The commit did not say how it ended.", e));
            return;
        }
        onCommit.run();
        outcome.written().forEach(w -> w.done().complete(null));
        outcome.refused().forEach((w, why) -> w.done().completeExceptionally(new AppendRefused(why)));
    }

    private static void refuse(List<Waiting> batch, LogUnavailable why) {
        batch.forEach(w -> w.done().completeExceptionally(why));
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("The connection is gone, and its transaction with it", e);
        }
    }

    /** Writes what is waiting, then stops. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class NotCommitted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** SQLSTATE classes of what is wrong with a value: the only faults that another batch would not meet. */
        private static final Set<String> OF_A_VALUE = Set.of("22", "23", "54");

        NotCommitted(Exception cause) {
            super(cause.getMessage(), cause);
        }

        /** True if one append may be to blame, not the database. */
        boolean isOfOne() {
            return !(getCause() instanceof SQLException sql)
                    || (sql.getSQLState() != null
                            && OF_A_VALUE.contains(sql.getSQLState().substring(0, 2)));
        }
    }
}
