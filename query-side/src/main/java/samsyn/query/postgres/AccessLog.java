package samsyn.query.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import samsyn.edge.postgres.LogUnavailable;

/** Who read what by the right of an auditor; kept apart from the events. What is not on record is not shown. */
public final class AccessLog {

    private static final String[] TABLES = {
        """
        create table if not exists query.access_log (
            at      timestamptz not null,
            reader  text        not null,
            path    text        not null
        )""",
        // Their order, which moments alone do not give.
        "alter table query.access_log add column if not exists id bigint generated always as identity",
        "create index if not exists access_log_at on query.access_log (at)",
        """
        create table if not exists query.access_day (
            day     date    primary key,
            reads   bigint  not null,
            hash    text    not null
        )""",
    };

    private final DataSource database;
    private volatile boolean ready;

    public AccessLog(DataSource database) {
        this.database = database;
    }

    /**
     * Records a read; when this returns, the record is durable.
     *
     * @throws LogUnavailable if it cannot be recorded just now; it must then not be answered
     */
    public void record(String reader, String path) {
        try (Connection connection = database.getConnection()) {
            prepare(connection);
            // The database's clock, read under the table's lock: nothing comes to a day after it was hashed.
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into query.access_log (at, reader, path) values (clock_timestamp(), ?, ?)")) {
                insert.setString(1, reader);
                insert.setString(2, path);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    /** Makes the tables if they are not there yet. */
    void prepare(Connection connection) throws SQLException {
        if (!ready) {
            makeTables(connection);
        }
    }

    private synchronized void makeTables(Connection connection) throws SQLException {
        if (!ready) {
            try (Statement statement = connection.createStatement()) {
                for (String table : TABLES) {
                    statement.execute(table);
                }
            }
            ready = true;
        }
    }
}
