package samsyn.command.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Opens databases that must be there. */
public final class Pool {

    private static final int CONNECTIONS = 16;
    private static final int READY = 2;

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
