package samsyn.edge.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Opens databases. */
public final class Pool {

    private static final int WRITING = 16;
    private static final int WRITING_READY = 2;
    private static final Duration READING_WAITS = Duration.ofSeconds(3);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    /** So that a node that freezes, or vanishes with its network, keeps no lock for long; the database ends it. */
    private static final String NOTHING_LASTS = String.join(
            " ",
            "-c lock_timeout=10s",
            "-c idle_in_transaction_session_timeout=5s",
            "-c tcp_keepalives_idle=10",
            "-c tcp_keepalives_interval=5",
            "-c tcp_keepalives_count=3");

    private Pool() {}

    /**
     * Connections to a database that must be there, for whoever writes.
     *
     * @param url JDBC address, with user and password
     * @throws LogUnavailable if it does not answer or does not let us in
     */
    public static HikariDataSource forWriting(String url, String name) {
        mustAnswer(url);
        HikariConfig config = config(url, name);
        config.setMaximumPoolSize(WRITING);
        config.setMinimumIdle(WRITING_READY);
        config.addDataSourceProperty("options", NOTHING_LASTS);
        return new HikariDataSource(config);
    }

    /**
     * Connections to a database that need not be there yet, for whoever reads; none is opened before it is needed.
     *
     * @param url JDBC address, with user and password
     * @param connections at most
     */
    public static HikariDataSource forReading(String url, String name, int connections) {
        HikariConfig config = config(url, name);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(READING_WAITS.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /**
     * Asks whether a database answers.
     *
     * @throws LogUnavailable if it does not
     */
    public static void ask(DataSource database) {
        try (Connection connection = database.getConnection()) {
            if (!connection.isValid((int) READING_WAITS.toSeconds())) {
                throw new SQLException("It does not answer.");
            }
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    private static HikariConfig config(String url, String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName(name);
        config.addDataSourceProperty("socketTimeout", Long.toString(LONGEST_ANSWER.toSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }

    /** The pool would say so with a stack trace in the log. */
    private static void mustAnswer(String url) {
        try {
            DriverManager.getConnection(url).close();
        } catch (SQLException e) {
            throw new LogUnavailable(String.valueOf(e.getMessage()), e);
        }
    }
}
