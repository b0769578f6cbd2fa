package samsyn.query.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Opens databases that need not be there yet. */
public final class Pool {

    private static final int PATIENCE_MILLIS = 3_000;
    private static final String LONGEST_ANSWER_SECONDS = "60";

    private Pool() {}

    /**
     * Connections to a database; none is opened before it is needed.
     *
     * @param url JDBC address, with user and password
     * @param connections at most
     */
    public static HikariDataSource of(String url, String name, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName(name);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("socketTimeout", LONGEST_ANSWER_SECONDS);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }
}
