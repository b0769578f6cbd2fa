package samsyn.standalone.kafka;

import java.io.IOException;
import java.nio.file.Path;
import samsyn.standalone.machine.Door;
import samsyn.standalone.machine.FreePort;

/** A broker behind a door: however often it is stopped and started again, its clients find it in the same place. */
public final class KafkaOnOnePort implements AutoCloseable {

    private final Path directory;
    private final Door door = new Door();
    private EmbeddedKafka running;

    /** Starts it for the first time. */
    public KafkaOnOnePort(Path directory) throws IOException {
        this.directory = directory;
        startAgain();
    }

    public String bootstrapServers() {
        return door.place();
    }

    public void stop() {
        door.shut();
        running.close();
    }

    public void startAgain() throws IOException {
        running = EmbeddedKafka.start(directory, FreePort::find, door.place());
        door.openTo(running.bootstrapServers());
    }

    @Override
    public void close() throws IOException {
        running.close();
        door.close();
    }
}
