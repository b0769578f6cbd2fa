package samsyn.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import samsyn.edition.Editions;
import samsyn.json.FaultyFile;
import samsyn.organisation.Organisations;
import samsyn.privacy.KeyStore;

/**
 * Where the command side finds its servers and keys.
 *
 * @param postgres JDBC address of the log, with user and password
 * @param keys JDBC address of the key store, with user and password
 * @param wrappingKey 32 bytes that the key store's database never sees
 * @param kafka bootstrap servers
 * @param editions folder with further editions and organisations ({@code SAMSYN_EDITIONS}), or null
 */
record CommandSettings(
        String postgres,
        String keys,
        byte[] wrappingKey,
        String kafka,
        @Nullable Path editions) {

    /**
     * Reads them.
     *
     * @throws CannotStart if one is missing
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

    private static @Nullable Path editions(Environment environment) {
        String folder = environment.getProperty("samsyn.editions", "");
        return folder.isBlank() ? null : Path.of(folder);
    }

    private static void mustBeReadable(@Nullable Path editions) {
        try {
            var _ = new Editions(editions);
            var _ = new Organisations(editions);
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

    /** Says what is missing before anything else is done. */
    static final class First implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
            mustBeReadable(from(prepared.getEnvironment()).editions());
        }
    }
}
