package samsyn.query;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where the query side finds its servers. Where both sides run in one process, {@code samsyn.query.postgres.url} and
 * {@code samsyn.query.keys.url} name the reading roles.
 *
 * @param postgres JDBC address of the log, with user and password
 * @param keys JDBC address of the key store, with user and password
 * @param wrappingKey 32 bytes that the key store's database never sees
 * @param kafka bootstrap servers
 * @param mongo connection string
 * @param node names this node, the same after a restart
 */
record QuerySettings(String postgres, String keys, byte[] wrappingKey, String kafka, String mongo, String node) {

    static QuerySettings from(Environment environment) {
        return new QuerySettings(
                own(environment, "samsyn.query.postgres.url", "samsyn.postgres.url", "SAMSYN_POSTGRES_URL"),
                own(environment, "samsyn.query.keys.url", "samsyn.keys.url", "SAMSYN_KEYS_URL"),
                Base64.getDecoder()
                        .decode(required(environment, "samsyn.keys.wrapping-key", "SAMSYN_KEYS_WRAPPING_KEY")),
                required(environment, "samsyn.kafka.bootstrap-servers", "SAMSYN_KAFKA_BOOTSTRAP_SERVERS"),
                required(environment, "samsyn.mongodb.uri", "SAMSYN_MONGODB_URI"),
                environment.getProperty("samsyn.node", host()));
    }

    private static String own(Environment environment, String property, String shared, String variable) {
        @Nullable String value = environment.getProperty(property);
        return value == null || value.isBlank() ? required(environment, shared, variable) : value;
    }

    private static String required(Environment environment, String property, String variable) {
        @Nullable String value = environment.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("Set " + variable + ".");
        }
        return value;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
