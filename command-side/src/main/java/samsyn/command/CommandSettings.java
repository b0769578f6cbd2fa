package samsyn.command;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import samsyn.edition.EditionsFolder;
import samsyn.json.FaultyFile;
import samsyn.privacy.KeyStore;

/**
 * Where the command side finds its servers and keys.
 *
 * @param postgres JDBC address of the log, with user and password
 * @param keys JDBC address of the key store, with user and password
 * @param wrappingKey 32 bytes that the key store's database never sees
 * @param kafka bootstrap servers
 * @param editions with those of {@code SAMSYN_EDITIONS}
 */
record CommandSettings(String postgres, String keys, byte[] wrappingKey, String kafka, EditionsFolder editions) {

    /**
     * Reads them.
     *
     * @throws CannotStart if one is missing or faulty
     */
    static CommandSettings from(Environment environment) {
        if (isMissing(environment, "samsyn.token.keys") && isMissing(environment, "samsyn.oidc.issuer")) {
            throw new CannotStart(
                    "The command side cannot start: set SAMSYN_OIDC_ISSUER, or SAMSYN_TOKEN_KEYS (a JWK set).");
        }
        return new CommandSettings(
                database(environment, "samsyn.postgres.url", "SAMSYN_POSTGRES_URL"),
                database(environment, "samsyn.keys.url", "SAMSYN_KEYS_URL"),
                wrappingKey(required(environment, "samsyn.keys.wrapping-key", "SAMSYN_KEYS_WRAPPING_KEY")),
                required(environment, "samsyn.kafka.bootstrap-servers", "SAMSYN_KAFKA_BOOTSTRAP_SERVERS"),
                editions(environment));
    }

    /** A driver that does not know an address would print it with its password. */
    private static String database(Environment environment, String property, String variable) {
        String url = required(environment, property, variable);
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart(
                    "The command side cannot start: %s must begin with jdbc:postgresql:".formatted(variable));
        }
        return url;
    }

    private static EditionsFolder editions(Environment environment) {
        try {
            return EditionsFolder.read(environment.getProperty("samsyn.editions", ""));
        } catch (FaultyFile faulty) {
            throw new CannotStart("The command side cannot start: " + faulty.getMessage());
        }
    }

    private static String required(Environment environment, String property, String variable) {
        if (isMissing(environment, property)) {
            throw new CannotStart("The command side cannot start: set %s.".formatted(variable));
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
            throw new CannotStart("The command side cannot start: SAMSYN_KEYS_WRAPPING_KEY is not 32 bytes in base64.");
        }
    }

    /** Passwords stand in the addresses. */
    @Override
    public String toString() {
        return "CommandSettings";
    }

    /** Says what is missing or faulty before anything else is done. */
    static final class First implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
            var _ = from(prepared.getEnvironment());
        }
    }
}
