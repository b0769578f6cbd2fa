package samsyn.standalone.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.jspecify.annotations.Nullable;
import samsyn.standalone.machine.FreePort;
import samsyn.standalone.machine.Ports;
import samsyn.standalone.machine.PrivateFiles;

/** The real KRaft broker, one node, broker and controller in this JVM, on the loopback address only. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int PORTS_TRIED = 5;

    static {
        insteadOfExit(why -> {});
    }

    private final KafkaRaftServer server;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker on this directory, which it formats at the first start; ports are chosen anew each time. Only
     * one JVM at a time may use the directory. The message of what it throws is a sentence for the user.
     */
    public static EmbeddedKafka start(Path directory) throws IOException {
        return start(directory, FreePort::find);
    }

    static EmbeddedKafka start(Path directory, Ports ports) throws IOException {
        return start(directory, ports, null);
    }

    /** @param advertised where its clients are told to look for it, if that is not where it listens */
    static EmbeddedKafka start(Path directory, Ports ports, @Nullable String advertised) throws IOException {
        format(directory);
        for (int attempt = 1; ; attempt++) {
            int port = ports.next();
            int controllerPort = ports.next();
            try {
                return new EmbeddedKafka(start(BrokerSettings.of(directory, port, controllerPort, advertised)), port);
            } catch (RuntimeException failed) {
                // What failed is not always said: the controller's thread keeps the reason to itself.
                boolean portTaken = FreePort.isTaken(port) || FreePort.isTaken(controllerPort);
                if (!portTaken || attempt == PORTS_TRIED) {
                    throw new IOException(
                            "Kafka does not start: %s. What it holds is a copy: if this stays, delete %s."
                                    .formatted(failed.getMessage(), directory),
                            failed);
                }
            }
        }
    }

    /**
     * What to do when the broker cannot go on (its disk is full, say) from now on: told once, with the beginning of a
     * sentence. By itself the broker would end the JVM, which holds other servers, too; here only its thread ends.
     */
    public static void whenItGivesUp(Consumer<String> listener) {
        AtomicBoolean told = new AtomicBoolean();
        insteadOfExit(why -> {
            if (told.compareAndSet(false, true)) {
                listener.accept(why);
            }
        });
    }

    private static void insteadOfExit(Consumer<String> listener) {
        Exit.Procedure tell = (status, message) -> {
            String why = "Kafka's broker cannot go on: " + (message == null ? "status " + status : message);
            listener.accept(why);
            throw new IllegalStateException(why);
        };
        Exit.setExitProcedure(tell);
        Exit.setHaltProcedure(tell);
    }

    /** For {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return FreePort.LOOPBACK + ":" + port;
    }

    /** Stops the broker after its last write. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            stop(server);
        }
    }

    private static KafkaRaftServer start(Properties settings) {
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException failed) {
            try {
                stop(server);
            } catch (RuntimeException alreadyStopped) {
                failed.addSuppressed(alreadyStopped);
            }
            throw failed;
        }
    }

    private static void stop(KafkaRaftServer server) {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Formatted under another name, then renamed: what stands there is whole. */
    private static void format(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path draft = directory.resolveSibling(directory.getFileName() + ".new");
        PrivateFiles.deleteTree(draft);
        PrivateFiles.createDirectory(draft);
        try (PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            // A static quorum: its voter's address comes from the settings and may change at each start.
            new Formatter()
                    .setPrintStream(quiet)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerSettings.NODE)
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setDirectories(List.of(draft.toString()))
                    .setMetadataLogDirectory(draft.toString())
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .run();
        } catch (Exception failed) {
            throw new IOException("Kafka's storage cannot be formatted: " + failed.getMessage(), failed);
        }
        PrivateFiles.rename(draft, directory);
    }
}
