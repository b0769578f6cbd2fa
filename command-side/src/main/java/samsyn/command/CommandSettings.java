package samsyn.command;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where the command side finds its servers and keys.
 *
 * @param postgres JDBC address of the log, with user and password
 * @param keys JDBC address of the key store, with user and password
 * @param wrappingKey 32 bytes that the key store's database never sees
 * @param kafka bootstrap servers
 * @param tokenKeys address of a JWK set, or null
 * @param issuer address of an OpenID provider, or null
 * @param editions folder with further editions, or null
 */
record CommandSettings(
        String postgres,
        String keys,
        byte[] wrappingKey,
        String kafka,
        @Nullable String tokenKeys,
        @Nullable String issuer,
        @Nullable String editions) {

    static CommandSettings from(Environment environment) {
        return new CommandSettings(
                required(environment, "samsyn.postgres.url", "SAMSYN_POSTGRES_URL"),
                required(environment, "samsyn.keys.url", "SAMSYN_KEYS_URL"),
                Base64.getDecoder()
                        .decode(required(environment, "samsyn.keys.wrapping-key", "SAMSYN_KEYS_WRAPPING_KEY")),
                required(environment, "samsyn.kafka.bootstrap-servers", "SAMSYN_KAFKA_BOOTSTRAP_SERVERS"),
                environment.getProperty("samsyn.token.keys"),
                environment.getProperty("samsyn.oidc.issuer"),
                environment.getProperty("samsyn.editions"));
    }

    private static String required(Environment environment, String property, String variable) {
        String value = environment.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("Set " + variable + ".");
        }
        return value;
    }
}
