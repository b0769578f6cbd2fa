package samsyn.standalone.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import samsyn.standalone.ChildOutput;
import samsyn.standalone.machine.FreePort;

/** One side as a process of its own: started as its image starts it, with nothing in its environment but what is given. */
final class Side implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Tomcat started on port (\\d+)");

    private final String image;
    private final Process process;
    private final ChildOutput output;

    private Side(String image, Process process, Path errors) {
        this.image = image;
        this.process = process;
        this.output = new ChildOutput(process, errors);
    }

    /**
     * Starts it on a port of the loopback address that it finds itself.
     *
     * @param image {@code command-side} or {@code query-side}
     * @param directory for what it writes to standard error
     */
    static Side start(String image, Path directory, Map<String, String> environment) throws IOException {
        Image of = Image.of(image);
        Path errors = Files.createTempFile(directory, image, ".err");
        ProcessBuilder builder = new ProcessBuilder(of.command())
                .directory(of.directory().toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_ADDRESS", FreePort.LOOPBACK);
        builder.environment().put("SERVER_PORT", "0");
        return new Side(image, builder.start(), errors);
    }

    /** Waits until it says that it is started. */
    Side awaitStarted() throws Exception {
        output.awaitLine("Side in ");
        return this;
    }

    /** Waits for a line of its log that has not been awaited yet. */
    void awaitLine(String containing) throws Exception {
        output.awaitLine(containing);
    }

    /** What it wrote to standard output so far; all of it, once it has ended. */
    List<String> output() {
        return output.lines();
    }

    /** What it wrote to standard error so far. */
    String errors() throws IOException {
        return output.errors();
    }

    /** Host and port by which it is reached, once it is started. */
    String place() {
        return output.lines().stream()
                .map(LISTENING::matcher)
                .filter(Matcher::find)
                .map(found -> FreePort.LOOPBACK + ":" + found.group(1))
                .findFirst()
                .orElseThrow();
    }

    String address() {
        return "http://" + place();
    }

    /** Exit code of the compose file's health check of this side, asked of where this one is. */
    int checkHealth() throws Exception {
        String here = "/" + place().replace(':', '/');
        List<String> check = Compose.read().healthcheck(image).stream()
                .map(argument -> argument.replace("/127.0.0.1/8080", here))
                .toList();
        return new ProcessBuilder(check).start().waitFor();
    }

    int awaitExit() throws IOException, InterruptedException {
        return output.awaitExit();
    }

    /** SIGTERM, as an engine stops a container. */
    int stop() throws IOException, InterruptedException {
        process.toHandle().destroy();
        return awaitExit();
    }

    /** Kill -9. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
