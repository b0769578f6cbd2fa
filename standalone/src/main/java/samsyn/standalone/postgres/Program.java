package samsyn.standalone.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs one short program to its end and keeps what it said. */
record Program(int status, String said) {

    /** Runs prefix and command as one command line, without the caller's PG* variables. Unbounded: the programs bound themselves. */
    static Program run(List<String> prefix, List<String> command) throws IOException {
        List<String> line = Stream.concat(prefix.stream(), command.stream()).toList();
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Program(process.waitFor(), said.strip());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for " + line.getFirst());
        } finally {
            process.destroy();
        }
    }
}
