package samsyn.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real second JVM with this test's class path, to be killed or asked to stop. */
public final class ChildJvm implements AutoCloseable {

    private static final long LIVES_SECONDS = 280;
    private static final long ENDS_WITHIN_SECONDS = 240;

    private final Process process;
    private final BufferedReader output;
    private final Path errors;
    private final List<String> lines = new ArrayList<>();

    private ChildJvm(Process process, Path errors) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
        this.errors = errors;
    }

    /** Starts this class's main method. */
    public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /** Starts this class's main method, with further flags for the JVM. */
    public static ChildJvm start(List<String> flags, Class<?> main, String... arguments) throws IOException {
        Path errors = Files.createTempFile("child", ".err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        // A reader of its output would wait for ever, and be told by no timeout.
        process.onExit().orTimeout(LIVES_SECONDS, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly());
        return new ChildJvm(process, errors);
    }

    /** The first line of its standard output that contains this. */
    public String awaitLine(String containing) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(containing)) {
                return line;
            }
        }
        throw new AssertionError("It ended without a line \"%s\":%n%s%n%s".formatted(containing, lines, errors()));
    }

    /** All lines of its standard output, read to the end. */
    public List<String> lines() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    /** What it wrote to standard error so far. */
    public String errors() throws IOException {
        return Files.readString(errors);
    }

    /** Kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM. */
    public void askToStop() {
        process.toHandle().destroy(); // Process.destroy() would close its output, too
    }

    /** Its exit code. */
    public int awaitExit() throws InterruptedException, TimeoutException {
        if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("Process %d does not end".formatted(process.pid()));
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        Files.delete(errors);
    }
}
