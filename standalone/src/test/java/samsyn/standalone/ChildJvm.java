package samsyn.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real second JVM with this test's class path, to be killed or asked to stop. */
public final class ChildJvm implements AutoCloseable {

    /** Compiling thoroughly what runs for seconds only costs more than it gains: a third of the processor's time. */
    public static final String FOR_A_SHORT_LIFE = "-XX:TieredStopAtLevel=1";

    private final List<String> command;
    private final Process process;
    private final ChildOutput output;
    private final Path errors;

    private ChildJvm(List<String> command, Process process, Path errors) {
        this.command = List.copyOf(command);
        this.process = process;
        this.output = new ChildOutput(process, errors);
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
                "--sun-misc-unsafe-memory-access=allow",
                FOR_A_SHORT_LIFE));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        return new ChildJvm(command, process, errors);
    }

    /** The first line of its standard output that contains this and was not awaited yet. */
    public String awaitLine(String containing) throws IOException, InterruptedException {
        return output.awaitLine(containing);
    }

    /** The lines of its standard output so far; all of them, once it has ended. */
    public List<String> lines() {
        return output.lines();
    }

    /** What it wrote to standard error so far. */
    public String errors() throws IOException {
        return output.errors();
    }

    /** What it was started with. */
    public List<String> commandLine() {
        return command;
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
    public int awaitExit() throws IOException, InterruptedException {
        return output.awaitExit();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        Files.delete(errors);
    }
}
