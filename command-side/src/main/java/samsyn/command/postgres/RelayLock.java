package samsyn.command.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import samsyn.edge.postgres.LogUnavailable;

/** The right to be the one active relay: an advisory lock that the database takes back when its holder dies or freezes. */
public final class RelayLock implements AutoCloseable {

    /** Any number that nobody else uses in this database: "samsyn" in letters' places. */
    private static final long LOCK = 190_113_192_514L;

    /** Longer than a relay at work is ever silent; see {@link #isHeld()}. */
    private static final String LONGEST_SILENCE = "15s";

    private final Connection holder;

    private RelayLock(Connection holder) {
        this.holder = holder;
    }

    /** The lock, or empty while another node holds it. */
    public static Optional<RelayLock> tryTake(DataSource database) {
        try {
            Connection connection = database.getConnection();
            try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
                lock.setLong(1, LOCK);
                try (ResultSet row = lock.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        set(connection, "set idle_session_timeout = '" + LONGEST_SILENCE + "'");
                        return Optional.of(new RelayLock(connection));
                    }
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new LogUnavailable("The relay's lock cannot be asked for: " + e.getMessage(), e);
        }
    }

    private static void set(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(setting);
        }
    }

    /** True while the database still knows its holder; to be asked every few seconds, or the lock is taken back. */
    public boolean isHeld() {
        try {
            return holder.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try (holder;
                PreparedStatement unlock = holder.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LOCK);
            unlock.execute();
            set(holder, "reset idle_session_timeout");
        } catch (SQLException e) {
            // The connection is gone, and the lock with it.
        }
    }
}
