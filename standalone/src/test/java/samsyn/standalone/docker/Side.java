package samsyn.standalone.docker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import samsyn.standalone.machine.FreePort;

/** One side as a process of its own: started as its image starts it, with nothing in its environment but what is given. */
final class Side implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 90;

    private final Process process;
    private final int port;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private final Path errors;

    private Side(Process process, int port, Path errors) {
        this.process = process;
        this.port = port;
        this.errors = errors;
        Thread.ofVirtual().start(this::read);
    }

    /**
     * Starts it on a free port of the loopback address.
     *
     * @param image {@code command-side} or {@code query-side}
     * @param directory for what it writes to standard error
     */
    static Side start(String image, Path directory, Map<String, String> environment) throws IOException {
        return start(image, directory, environment, FreePort.find());
    }

    /** Starts it on that port. */
    static Side start(String image, Path directory, Map<String, String> environment, int port) throws IOException {
        Image of = Image.of(image);
        Path errors = Files.createTempFile(directory, image, ".err");
        ProcessBuilder builder = new ProcessBuilder(of.command())
                .directory(of.directory().toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_ADDRESS", FreePort.LOOPBACK);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        return new Side(builder.start(), port, errors);
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.add(line);
                unread.add(line);
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /** Waits until it says that it is started. */
    Side awaitStarted() throws Exception {
        awaitLine("Side in ");
        return this;
    }

    /** Waits for a line of its log that it has not been asked for yet. */
    void awaitLine(String containing) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() || !unread.isEmpty()) {
            String line = unread.poll(100, TimeUnit.MILLISECONDS);
            if (line != null && line.contains(containing)) {
                return;
            }
            if (System.nanoTime() > deadline) {
                break;
            }
        }
        throw new AssertionError(
                "No line \"%s\":%n%s%n%s".formatted(containing, String.join("\n", output), Files.readString(errors)));
    }

    /** What it wrote to standard output so far. */
    List<String> output() {
        return output;
    }

    /** What it wrote to standard error so far. */
    String errors() throws IOException {
        return Files.readString(errors);
    }

    int port() {
        return port;
    }

    String address() {
        return "http://" + FreePort.LOOPBACK + ":" + port;
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not end:\n" + String.join("\n", output));
        }
        return process.exitValue();
    }

    /** SIGTERM, as an engine stops a container. */
    int stop() throws InterruptedException {
        process.toHandle().destroy();
        return awaitExit();
    }

    /** Kill -9. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
