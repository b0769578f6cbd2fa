package samsyn.standalone;

/**
 * Where the servers are.
 *
 * @param postgresCommandUrl JDBC address of the log for its owner, password in it
 * @param postgresQueryUrl JDBC address of the log for its reader, who writes in schema {@code query} only
 * @param keysCommandUrl JDBC address of the keys for their owner
 * @param keysQueryUrl JDBC address of the keys for their reader
 * @param kafkaBootstrapServers for {@code bootstrap.servers}
 * @param mongoUri connection string; names no database
 */
public record Addresses(
        String postgresCommandUrl,
        String postgresQueryUrl,
        String keysCommandUrl,
        String keysQueryUrl,
        String kafkaBootstrapServers,
        String mongoUri) {

    /** Names the servers, never the passwords in the addresses. */
    @Override
    public String toString() {
        return "Addresses[%s, kafka %s, %s]"
                .formatted(postgresCommandUrl.replaceFirst("\\?.*", ""), kafkaBootstrapServers, mongoUri);
    }
}
