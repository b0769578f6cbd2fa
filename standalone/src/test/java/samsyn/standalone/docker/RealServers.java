package samsyn.standalone.docker;

import static samsyn.standalone.postgres.EmbeddedPostgres.COMMAND;
import static samsyn.standalone.postgres.EmbeddedPostgres.KEYS;
import static samsyn.standalone.postgres.EmbeddedPostgres.LOG;
import static samsyn.standalone.postgres.EmbeddedPostgres.QUERY;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import samsyn.standalone.ProjectFiles;
import samsyn.standalone.kafka.EmbeddedKafka;
import samsyn.standalone.mongo.EmbeddedMongo;
import samsyn.standalone.postgres.EmbeddedPostgres;

/** The embedded servers in the place of those that the compose file starts. */
final class RealServers implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;
    private final EmbeddedMongo mongo;
    private final String wrappingKey = newWrappingKey();

    private RealServers(EmbeddedPostgres postgres, EmbeddedKafka kafka, EmbeddedMongo mongo) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.mongo = mongo;
    }

    /** Starts them in this directory. */
    static RealServers start(Path directory) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("postgres"));
        EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"));
        return new RealServers(postgres, kafka, EmbeddedMongo.start(directory.resolve("mongo"), false));
    }

    /** 32 random bytes, as {@code docker/.env.example} asks for. */
    static String newWrappingKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** The environment that the compose file gives a service, with these servers in it. */
    Map<String, String> environment(String service, String issuer) throws IOException {
        return environment(service, issuer, postgresPlace(), kafkaPlace(), mongoPlace());
    }

    /** The same, with the servers reached at these places: a host and a port each. */
    Map<String, String> environment(String service, String issuer, String postgres, String kafka, String mongo)
            throws IOException {
        Map<String, String> variables = Map.of(
                "SAMSYN_COMMAND_PASSWORD", password(LOG, COMMAND),
                "SAMSYN_KEYS_PASSWORD", password(KEYS, KEYS),
                "SAMSYN_QUERY_PASSWORD", password(LOG, QUERY),
                "SAMSYN_KEYS_WRAPPING_KEY", wrappingKey,
                "SAMSYN_OIDC_ISSUER", issuer);
        return at(Compose.read().environment(service, variables), postgres, kafka, mongo);
    }

    /** That environment, with the servers at these places. */
    static Map<String, String> at(Map<String, String> environment, String postgres, String kafka, String mongo) {
        Map<String, String> there = new TreeMap<>(environment);
        there.replaceAll((_, value) -> value.replace("//postgres/", "//" + postgres + "/")
                .replace("kafka:9092", kafka)
                // The embedded one speaks the protocol and is no replica set.
                .replace("mongodb://mongodb:27017/?replicaSet=samsyn", "mongodb://" + mongo)
                .replaceFirst(
                        "^/editions$", ProjectFiles.path("docker/editions").toString()));
        return there;
    }

    String postgresPlace() {
        return postgres.jdbcUrl(LOG, COMMAND).replaceFirst("jdbc:postgresql://([^/]+)/.*", "$1");
    }

    String kafkaPlace() {
        return kafka.bootstrapServers();
    }

    String mongoPlace() {
        return mongo.connectionString().replaceFirst("mongodb://([^/]+).*", "$1");
    }

    private String password(String database, String role) {
        return postgres.jdbcUrl(database, role).replaceFirst(".*&password=([^&]+).*", "$1");
    }

    @Override
    public void close() throws IOException {
        mongo.close();
        kafka.close();
        postgres.close();
    }
}
