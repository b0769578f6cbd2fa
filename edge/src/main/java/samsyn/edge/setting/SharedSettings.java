package samsyn.edge.setting;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import samsyn.edition.EditionsFolder;
import samsyn.json.FaultyFile;
import samsyn.privacy.KeyStore;

/**
 * Where both sides find their servers, keys and files; what is missing or faulty is refused when it is read.
 *
 * @param postgres the log
 * @param keys the key store
 * @param kafka the topic
 * @param token whose tokens count
 * @param oidc who gives tokens
 * @param editions folder with further ones, or empty
 */
@ConfigurationProperties("samsyn")
public record SharedSettings(
        @DefaultValue Postgres postgres,
        @DefaultValue Keys keys,
        @DefaultValue Kafka kafka,
        @DefaultValue Token token,
        @DefaultValue Oidc oidc,
        @DefaultValue("") String editions) {

    /** @param url JDBC address of the log, with user and password */
    public record Postgres(String url) {
        public Postgres {
            url = Setting.postgres(url, "SAMSYN_POSTGRES_URL");
        }

        @Override
        public String toString() {
            return "Postgres";
        }
    }

    /**
     * Where the keys are.
     *
     * @param url JDBC address of the key store, with user and password
     * @param wrappingKey 32 bytes in base64 that the key store's database never sees
     */
    public record Keys(String url, String wrappingKey) {
        public Keys {
            url = Setting.postgres(url, "SAMSYN_KEYS_URL");
            wrappingKey = Setting.required(wrappingKey, "SAMSYN_KEYS_WRAPPING_KEY");
            try {
                var _ = KeyStore.wrappingKey(wrappingKey);
            } catch (IllegalArgumentException notAKey) {
                throw new FaultySetting("SAMSYN_KEYS_WRAPPING_KEY is not 32 bytes in base64.");
            }
        }

        public byte[] wrapping() {
            return KeyStore.wrappingKey(wrappingKey);
        }

        @Override
        public String toString() {
            return "Keys";
        }
    }

    /** @param bootstrapServers as Kafka's clients take them */
    public record Kafka(String bootstrapServers) {
        public Kafka {
            bootstrapServers = Setting.required(bootstrapServers, "SAMSYN_KAFKA_BOOTSTRAP_SERVERS");
        }
    }

    /**
     * Whose tokens count.
     *
     * @param keys address of a JWK set, {@code file:} or {@code https:}; before what the provider says
     * @param audience what tokens must be made for
     */
    public record Token(
            @Nullable String keys, @DefaultValue("samsyn") String audience) {}

    /** @param issuer address of an OpenID provider, which tokens must then name */
    public record Oidc(@Nullable String issuer) {}

    public SharedSettings {
        if (Setting.isMissing(token.keys()) && Setting.isMissing(oidc.issuer())) {
            throw new FaultySetting("set SAMSYN_OIDC_ISSUER, or SAMSYN_TOKEN_KEYS (a JWK set).");
        }
        var _ = folder(editions);
    }

    /** The editions and organisations of {@code SAMSYN_EDITIONS}, with those that come with the product. */
    public EditionsFolder folder() {
        return folder(editions);
    }

    private static EditionsFolder folder(String editions) {
        try {
            return EditionsFolder.read(editions);
        } catch (FaultyFile faulty) {
            throw new FaultySetting(String.valueOf(faulty.getMessage()));
        }
    }
}
