package samsyn.query.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samsyn.json.CanonicalJson;

/**
 * The access log's days (UTC), each hashed once it is over. A day's hash is the SHA-256 of a line with the day and the
 * hash of the day before, and of a line of canonical JSON for each read; so what is changed later shows, in that day or
 * in all after it.
 */
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

    /** A day's hash, as it is or as it should be, and how many reads it covers. */
    private record Day(LocalDate day, long reads, String hash) {}

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
        try (Connection connection = database.getConnection()) {
            log.prepare(connection);
            connection.setAutoCommit(false);
            try (Statement lock = connection.createStatement()) {
                // One node at a time, and no read between the last one seen and the end of the day.
                lock.execute("lock table query.access_day in exclusive mode");
                lock.execute("lock table query.access_log in share mode");
            }
            List<Day> hashed = hashed(connection);
            String before = hashed.isEmpty() ? "" : hashed.getLast().hash();
            List<LocalDate> days = days(connection);
            for (LocalDate day : days) {
                Day next = hash(connection, day, before);
                insert(connection, next);
                before = next.hash();
                // Where the log of the server is kept, too, the chain cannot be made anew unnoticed.
                LOG.info("The access log of {} has {} reads and the hash {}.", day, next.reads(), next.hash());
            }
            connection.commit();
            return days.size();
        }
    }

    /** The hashed days that are not what they were: a read was changed, added or taken away, or a day before it. */
    public List<LocalDate> altered() throws SQLException {
        List<LocalDate> altered = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            log.prepare(connection);
            @Nullable Day before = null;
            for (Day day : hashed(connection)) {
                boolean follows =
                        before == null || day.day().equals(before.day().plusDays(1));
                if (!follows || !day.equals(hash(connection, day.day(), before == null ? "" : before.hash()))) {
                    altered.add(day.day());
                }
                before = day;
            }
        }
        return altered;
    }

    private static Day hash(Connection connection, LocalDate day, String before) throws SQLException {
        MessageDigest sha = sha256();
        sha.update((day + " " + before + "\n").getBytes(UTF_8));
        long reads = 0;
        try (PreparedStatement select = connection.prepareStatement(
                "select id, at, reader, path from query.access_log where at >= ? and at < ? order by id")) {
            select.setObject(1, day.atStartOfDay().atOffset(ZoneOffset.UTC));
            select.setObject(2, day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                for (; row.next(); reads++) {
                    sha.update(CanonicalJson.bytes(Map.of(
                            "at",
                                    row.getObject("at", OffsetDateTime.class)
                                            .toInstant()
                                            .toString(),
                            "id", row.getString("id"),
                            "path", row.getString("path"),
                            "reader", row.getString("reader"))));
                    sha.update((byte) '\n');
                }
            }
        }
        return new Day(day, reads, HexFormat.of().formatHex(sha.digest()));
    }

    private static List<Day> hashed(Connection connection) throws SQLException {
        List<Day> days = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select day, reads, hash from query.access_day order by day")) {
            while (row.next()) {
                days.add(new Day(row.getObject(1, LocalDate.class), row.getLong(2), row.getString(3)));
            }
        }
        return days;
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

    private static void insert(Connection connection, Day day) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into query.access_day (day, reads, hash) values (?, ?, ?)")) {
            insert.setObject(1, day.day());
            insert.setLong(2, day.reads());
            insert.setString(3, day.hash());
            insert.executeUpdate();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
