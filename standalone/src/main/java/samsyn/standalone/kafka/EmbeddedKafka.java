package samsyn.standalone.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import samsyn.standalone.machine.PrivateFiles;

/** The real KRaft broker, one node, broker and controller in this JVM, on the loopback address only. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int PORTS_TRIED = 5;

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
        format(directory);
        for (int attempt = 1; ; attempt++) {
            int port = FreePort.find();
            try {
                KafkaRaftServer server = new KafkaRaftServer(
                        new KafkaConfig(BrokerSettings.of(directory, port, FreePort.find()), false), Time.SYSTEM);
                start(server);
                return new EmbeddedKafka(server, port);
            } catch (RuntimeException failed) {
                if (attempt == PORTS_TRIED || !isPortTaken(failed)) {
                    throw new IOException(
                            "Kafka does not start: %s. What it holds is a copy: if this stays, delete %s."
                                    .formatted(failed.getMessage(), directory),
                            failed);
                }
            }
        }
    }

    /**
     * What to do, instead of ending the JVM at once as the broker would, when it cannot go on (its disk is full, say).
     * Told once per JVM, with a sentence; the broker's thread ends.
     */
    public static void whenItGivesUp(Consumer<String> listener) {
        Exit.Procedure tell = (status, message) -> {
            listener.accept("Kafka's broker cannot go on: " + (message == null ? "status " + status : message));
            throw new IllegalStateException("Kafka's broker gave up");
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

    private static void start(KafkaRaftServer server) {
        try {
            server.startup();
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

    private static boolean isPortTaken(@Nullable Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }
}
