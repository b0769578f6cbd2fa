package samsyn.query.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hashes the access log's days once they are over, and checks those that were. */
public final class AccessDays implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccessDays.class);
    private static final long LOOK_MINUTES = 1;

    /** Those that are over, for a minute in case the database's clock is set back a little. */
    private static final String TO_HASH = """
            select generate_series(
                (select coalesce(
                    (select max(day) + 1 from query.access_day),
                    (select min(at at time zone 'UTC')::date from query.access_log))),
                ((clock_timestamp() - interval '1 minute') at time zone 'UTC')::date - 1,
                interval '1 day')::date""";

    private final DataSource database;
    private final AccessLog log;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("access-days").factory());
    private boolean checked;
    private boolean failing;

    public AccessDays(DataSource database, AccessLog log) {
        this.database = database;
        this.log = log;
    }

    public void start() {
        // It ends with the clock.
        var _ = clock.scheduleWithFixedDelay(this::look, 0, LOOK_MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            if (hash() > 0 || !checked) {
                altered().forEach(day -> LOG.error("The access log of {} is not what it was when it was hashed.", day));
                checked = true;
            }
            failing = false;
        } catch (SQLException | RuntimeException e) {
            if (!failing) {
                LOG.warn("The days of the access log cannot be hashed just now: {}", e.toString());
            }
            failing = true;
        }
    }

    /** Hashes the days that are over and were not hashed yet; returns how many. */
    public int hash() throws SQLException {
        int hashed = 0;
        while (hashNext()) {
            hashed++;
        }
        return hashed;
    }

    /** One day at a time, and for a moment only: whoever reads waits meanwhile. */
    private boolean hashNext() throws SQLException {
        try (Connection connection = database.getConnection()) {
            log.prepare(connection);
            if (days(connection).isEmpty()) {
                return false;
            }
            connection.setAutoCommit(false);
            try (Statement lock = connection.createStatement()) {
                lock.execute("set local lock_timeout = '2s'");
                lock.execute("set local idle_in_transaction_session_timeout = '10s'");
                // One node at a time, and no read between the last one seen and the end of the day.
                lock.execute("lock table query.access_day in exclusive mode");
                lock.execute("lock table query.access_log in share mode");
            }
            List<LocalDate> days = days(connection);
            if (days.isEmpty()) {
                return false;
            }
            List<AccessDay> hashed = AccessDay.all(connection);
            String before = hashed.isEmpty() ? "" : hashed.getLast().hash();
            AccessDay next = AccessDay.of(connection, days.getFirst(), before);
            next.insert(connection);
            connection.commit();
            // Where the log of the server is kept, too, the chain cannot be made anew unnoticed.
            LOG.info("The access log of {} has {} reads and the hash {}.", next.day(), next.reads(), next.hash());
            return true;
        }
    }

    /** The hashed days that are not what they were: a read was changed, added or taken away, or a day before it. */
    public List<LocalDate> altered() throws SQLException {
        List<LocalDate> altered = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            log.prepare(connection);
            @Nullable AccessDay before = null;
            for (AccessDay day : AccessDay.all(connection)) {
                boolean follows =
                        before == null || day.day().equals(before.day().plusDays(1));
                if (!follows || !day.equals(AccessDay.of(connection, day.day(), before == null ? "" : before.hash()))) {
                    altered.add(day.day());
                }
                before = day;
            }
        }
        return altered;
    }

    private static List<LocalDate> days(Connection connection) throws SQLException {
        List<LocalDate> days = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TO_HASH)) {
            while (row.next()) {
                days.add(row.getObject(1, LocalDate.class));
            }
        }
        return days;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
