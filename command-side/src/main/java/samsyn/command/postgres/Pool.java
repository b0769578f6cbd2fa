package samsyn.command.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Opens databases that must be there. */
public final class Pool {

    private static final int CONNECTIONS = 16;
    private static final int READY = 2;
    private static final String LONGEST_ANSWER_SECONDS = "60";

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
     * Connections to a database.
     *
     * @param url JDBC address, with user and password
     * @throws LogUnavailable if it does not answer or does not let us in
     */
    public static HikariDataSource of(String url, String name) {
        mustAnswer(url);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName(name);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(READY);
        config.addDataSourceProperty("socketTimeout", LONGEST_ANSWER_SECONDS);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("options", NOTHING_LASTS);
        return new HikariDataSource(config);
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
