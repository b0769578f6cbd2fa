package samsyn.query;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import samsyn.edition.EditionsFolder;
import samsyn.json.FaultyFile;
import samsyn.privacy.KeyStore;

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
 * @param editions with those of {@code SAMSYN_EDITIONS}
 */
record QuerySettings(
        String postgres,
        String keys,
        byte[] wrappingKey,
        String kafka,
        String mongo,
        String node,
        EditionsFolder editions) {

    /**
     * Reads them.
     *
     * @throws CannotStart if one is missing or faulty
     */
    static QuerySettings from(Environment environment) {
        if (isMissing(environment, "samsyn.token.keys") && isMissing(environment, "samsyn.oidc.issuer")) {
            throw new CannotStart(
                    "The query side cannot start: set SAMSYN_OIDC_ISSUER, or SAMSYN_TOKEN_KEYS (a JWK set).");
        }
        return new QuerySettings(
                own(environment, "samsyn.query.postgres.url", "samsyn.postgres.url", "SAMSYN_POSTGRES_URL"),
                own(environment, "samsyn.query.keys.url", "samsyn.keys.url", "SAMSYN_KEYS_URL"),
                wrappingKey(required(environment, "samsyn.keys.wrapping-key", "SAMSYN_KEYS_WRAPPING_KEY")),
                required(environment, "samsyn.kafka.bootstrap-servers", "SAMSYN_KAFKA_BOOTSTRAP_SERVERS"),
                required(environment, "samsyn.mongodb.uri", "SAMSYN_MONGODB_URI"),
                environment.getProperty("samsyn.node", host()),
                editions(environment));
    }

    private static String own(Environment environment, String property, String shared, String variable) {
        return database(environment, isMissing(environment, property) ? shared : property, variable);
    }

    /** A driver that does not know an address would print it with its password. */
    private static String database(Environment environment, String property, String variable) {
        String url = required(environment, property, variable);
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart(
                    "The query side cannot start: %s must begin with jdbc:postgresql:".formatted(variable));
        }
        return url;
    }

    private static EditionsFolder editions(Environment environment) {
        try {
            return EditionsFolder.read(environment.getProperty("samsyn.editions", ""));
        } catch (FaultyFile faulty) {
            throw new CannotStart("The query side cannot start: " + faulty.getMessage());
        }
    }

    private static String required(Environment environment, String property, String variable) {
        if (isMissing(environment, property)) {
            throw new CannotStart("The query side cannot start: set %s.".formatted(variable));
        }
        return environment.getRequiredProperty(property);
    }

    private static boolean isMissing(Environment environment, String property) {
        return environment.getProperty(property, "").isBlank();
    }

    private static byte[] wrappingKey(String base64) {
        try {
            return KeyStore.wrappingKey(base64);
        } catch (IllegalArgumentException notAKey) {
            throw new CannotStart("The query side cannot start: SAMSYN_KEYS_WRAPPING_KEY is not 32 bytes in base64.");
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }

    /** Passwords stand in the addresses. */
    @Override
    public String toString() {
        return "QuerySettings";
    }

    /** Says what is missing or faulty before anything else is done. */
    static final class First implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
            var _ = from(prepared.getEnvironment());
        }
    }
}
