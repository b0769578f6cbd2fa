package samsyn.command.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import samsyn.edge.postgres.LogUnavailable;

/** Ordered reads of the log: one assessment, or everything from a position on. */
public final class LogReader {

    private final DataSource database;

    /** An entry as stored. */
    public record Stored(long position, UUID assessment, byte[] body) {}

    /** Whether a command is already done, and how far its assessment has come; sequence -1 is not at all. */
    public record Precedent(Optional<Receipt> receipt, long lastSequence) {}

    public LogReader(DataSource database) {
        this.database = database;
    }

    /**
     * The entries of one assessment, in order.
     *
     * @param firstSequence from 0
     */
    public List<byte[]> entries(UUID assessment, long firstSequence) {
        return read(
                "select body from entry where assessment = ? and sequence >= ? order by sequence",
                statement -> {
                    statement.setObject(1, assessment);
                    statement.setLong(2, firstSequence);
                },
                row -> row.getBytes(1));
    }

    /** Entries of all assessments from a position on, in order, at most so many. */
    public List<Stored> entriesFrom(long position, int limit) {
        return read(
                "select position, assessment, body from entry where position >= ? order by position limit ?",
                statement -> {
                    statement.setLong(1, position);
                    statement.setInt(2, limit);
                },
                row -> new Stored(row.getLong(1), row.getObject(2, UUID.class), row.getBytes(3)));
    }

    /** Positions and assessments only, from a position on, in order, at most so many; bodies are empty. */
    public List<Stored> placesFrom(long position, int limit) {
        return read(
                "select position, assessment from entry where position >= ? order by position limit ?",
                statement -> {
                    statement.setLong(1, position);
                    statement.setInt(2, limit);
                },
                row -> new Stored(row.getLong(1), row.getObject(2, UUID.class), new byte[0]));
    }

    /** The position that the next entry will have. */
    public long nextPosition() {
        return read("select next from head", statement -> {}, row -> row.getLong(1))
                .getFirst();
    }

    /** In one look: is this command done, and how far is the assessment? */
    public Precedent precedent(UUID assessment, String actor, String key) {
        return read(
                        """
                select (select max(sequence) from entry where assessment = ?), c.request, c.answer
                from (select 1) as one left join command c on c.actor = ? and c.key = ?""",
                        statement -> {
                            statement.setObject(1, assessment);
                            statement.setString(2, actor);
                            statement.setString(3, key);
                        },
                        row -> {
                            long last = row.getLong(1);
                            long sequence = row.wasNull() ? -1 : last;
                            byte[] request = row.getBytes(2);
                            Optional<Receipt> receipt = request == null
                                    ? Optional.empty()
                                    : Optional.of(new Receipt(actor, key, request, row.getString(3)));
                            return new Precedent(receipt, sequence);
                        })
                .getFirst();
    }

    /**
     * The bytes that stand beside the entries.
     *
     * @param sha256 their hash in hex
     */
    public byte[] beside(String sha256) {
        return read(
                        "select content from blob where sha256 = ?",
                        statement -> statement.setBytes(1, HexFormat.of().parseHex(sha256)),
                        row -> row.getBytes(1))
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The text " + sha256 + " is missing beside the log."));
    }

    private <T> List<T> read(String sql, Parameters parameters, RowReader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new LogUnavailable("The log cannot be read: " + e.getMessage(), e);
        }
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
