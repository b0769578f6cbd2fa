package samsyn.standalone.kafka;

import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import samsyn.standalone.machine.FreePort;

/** The settings of a broker that is alone: small, quick to start, quick to find that a killed client is gone. */
final class BrokerSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String CLIENTS = "CLIENTS";

    private BrokerSettings() {}

    static Properties of(Path directory, int port, int controllerPort, @Nullable String advertised) {
        Properties settings = new Properties();
        addresses(settings, port, controllerPort);
        if (advertised != null) {
            settings.put("advertised.listeners", CLIENTS + "://" + advertised);
        }
        settings.put("log.dirs", directory.toString());
        alone(settings);
        quick(settings);
        small(settings);
        return settings;
    }

    private static void addresses(Properties settings, int port, int controllerPort) {
        String host = FreePort.LOOPBACK;
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put(
                "listeners", "%s://%s:%d,%s://%s:%d".formatted(CLIENTS, host, port, CONTROLLER, host, controllerPort));
        settings.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("inter.broker.listener.name", CLIENTS);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", "%d@%s:%d".formatted(NODE, host, controllerPort));
    }

    private static void alone(Properties settings) {
        settings.put("auto.create.topics.enable", "false");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(internal + ".replication.factor", "1");
            settings.put(internal + ".num.partitions", "1");
            settings.put(internal + ".segment.bytes", "8388608");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
    }

    private static void quick(Properties settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        settings.put("group.consumer.min.session.timeout.ms", "1000");
        settings.put("group.consumer.session.timeout.ms", "6000");
        settings.put("group.consumer.min.heartbeat.interval.ms", "500");
        settings.put("group.consumer.heartbeat.interval.ms", "1000");
        // After kill -9 the controller takes the broker's new life only when the session of the old one has ended.
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "300");
        // Without it the controller writes and syncs an empty record twice a second.
        settings.put("metadata.max.idle.interval.ms", "0");
    }

    private static void small(Properties settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("log.segment.bytes", "67108864");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
    }
}
