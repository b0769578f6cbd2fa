package samsyn.command.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The right to be the one active relay: an advisory lock that the database takes back when its holder dies. */
public final class RelayLock implements AutoCloseable {

    /** Any number that nobody else uses in this database: "samsyn" in letters' places. */
    private static final long LOCK = 190_113_192_514L;

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

    /** True while the database still knows its holder. */
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
        } catch (SQLException e) {
            // The connection is gone, and the lock with it.
        }
    }
}
