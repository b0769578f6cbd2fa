package samsyn.query.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import samsyn.edge.postgres.LogUnavailable;
import samsyn.query.projection.Entry;
import samsyn.query.projection.EntryLog;

/** Reads the log and what stands beside it; never writes. */
public final class LogReader implements EntryLog {

    private static final int AT_ONCE = 500;
    private static final String ENTRIES =
            "select body from entry where assessment = ? and sequence between ? and ? order by sequence";
    private static final String LAST = "select assessment, max(sequence) from entry group by assessment";

    private final DataSource log;

    public LogReader(DataSource log) {
        this.log = log;
    }

    @Override
    public void read(UUID assessment, long first, long last, Consumer<Entry> to) {
        try (Connection connection = log.getConnection();
                PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
            // Without a transaction the driver would fetch all rows at once.
            connection.setAutoCommit(false);
            statement.setFetchSize(AT_ONCE);
            statement.setObject(1, assessment);
            statement.setLong(2, first);
            statement.setLong(3, last);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    to.accept(Entry.read(row.getBytes(1)));
                }
            }
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    /** Sequence of every assessment's last entry. */
    public Map<UUID, Long> lastSequences() {
        try (Connection connection = log.getConnection();
                PreparedStatement statement = connection.prepareStatement(LAST);
                ResultSet row = statement.executeQuery()) {
            Map<UUID, Long> last = new HashMap<>();
            while (row.next()) {
                last.put(row.getObject(1, UUID.class), row.getLong(2));
            }
            return last;
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    /** How many entries there are. */
    public long entries() {
        try (Connection connection = log.getConnection();
                PreparedStatement statement = connection.prepareStatement("select next from head");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    /**
     * The bytes that stand beside the entries.
     *
     * @param sha256 their hash in hex
     */
    public byte[] beside(String sha256) {
        try (Connection connection = log.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select content from blob where sha256 = ?")) {
            statement.setBytes(1, HexFormat.of().parseHex(sha256));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("The text " + sha256 + " is missing beside the log.");
                }
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }
}
