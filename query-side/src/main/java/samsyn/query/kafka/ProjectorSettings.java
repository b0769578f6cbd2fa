package samsyn.query.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How the two consumers speak to Kafka. */
final class ProjectorSettings {

    static final String GROUP = "samsyn-views";
    private static final int AT_ONCE = 1_000;
    private static final int SESSION_MILLIS = 6_000;
    private static final int CALL_MILLIS = 10_000;

    private ProjectorSettings() {}

    /**
     * A member of the group of projectors.
     *
     * @param node stays the same when this node comes back, so that its partitions wait for it a moment
     */
    static Map<String, Object> member(String servers, String node) {
        Map<String, Object> settings = reader(servers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, node);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "samsyn-projector-" + node);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 6);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
        return settings;
    }

    /** A reader for itself. */
    static Map<String, Object> reader(String servers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        // Where to read is remembered with the views, never here.
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_MILLIS);
        return settings;
    }
}
