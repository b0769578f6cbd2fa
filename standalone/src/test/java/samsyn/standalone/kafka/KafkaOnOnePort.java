package samsyn.standalone.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import samsyn.standalone.machine.FreePort;

/** A broker that can be stopped and started again where its clients look for it. */
public final class KafkaOnOnePort implements AutoCloseable {

    private final Path directory;
    private final List<Integer> ports;
    private EmbeddedKafka running;

    /** Starts it for the first time. */
    public KafkaOnOnePort(Path directory) throws IOException {
        this.directory = directory;
        this.ports = List.of(FreePort.find(), FreePort.find());
        this.running = start(directory, ports);
    }

    private static EmbeddedKafka start(Path directory, List<Integer> ports) throws IOException {
        int[] next = {0};
        return EmbeddedKafka.start(directory, () -> ports.get(next[0]++ % ports.size()));
    }

    public String bootstrapServers() {
        return running.bootstrapServers();
    }

    public void stop() {
        running.close();
    }

    public void startAgain() throws IOException {
        running = start(directory, ports);
    }

    @Override
    public void close() {
        running.close();
    }
}
