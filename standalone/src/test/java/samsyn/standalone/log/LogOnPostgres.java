package samsyn.standalone.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import samsyn.standalone.Patience;
import samsyn.standalone.postgres.EmbeddedPostgres;

/** A real PostgreSQL with an empty log, for tests that write into it. */
public final class LogOnPostgres implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final HikariDataSource database;

    private LogOnPostgres(EmbeddedPostgres server, HikariDataSource database) {
        this.server = server;
        this.database = database;
    }

    public static LogOnPostgres start(Path directory) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start(directory);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl(EmbeddedPostgres.LOG, EmbeddedPostgres.COMMAND));
        config.setMaximumPoolSize(20);
        config.setConnectionTimeout(Patience.atAStandstill().toMillis());
        HikariDataSource database = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/log")
                .load()
                .migrate();
        return new LogOnPostgres(server, database);
    }

    public HikariDataSource database() {
        return database;
    }

    /** The JDBC address of the log for its owner or its reader. */
    public String jdbcUrl(String role) {
        return server.jdbcUrl(EmbeddedPostgres.LOG, role);
    }

    /** One row of the log, read past our own code. */
    public record Row(long position, String assessment, long sequence, byte[] leaf, byte[] body) {}

    public List<Row> rows() throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select position, assessment::text, sequence, leaf, body from entry order by position")) {
            while (row.next()) {
                rows.add(new Row(row.getLong(1), row.getString(2), row.getLong(3), row.getBytes(4), row.getBytes(5)));
            }
        }
        return rows;
    }

    public long count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
        server.close();
    }
}
