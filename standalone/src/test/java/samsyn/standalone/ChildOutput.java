package samsyn.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a child process says, line by line; whoever waits for it does so as long as it says anything new. */
public final class ChildOutput {

    private final Process process;
    private final Path errors;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private final Thread reader;

    /** @param errors the file that its standard error goes to */
    public ChildOutput(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        reader = Thread.ofPlatform().daemon().name("output of " + process.pid()).start(this::read);
    }

    private void read() {
        try (BufferedReader output = process.inputReader(UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                unread.add(line);
            }
        } catch (IOException ended) {
            // It was killed in the middle of a line.
        }
    }

    /** The first line that contains this, of those that were not awaited yet. */
    public String awaitLine(String containing) throws IOException, InterruptedException {
        Patience patience = new Patience("The line \"%s\" of process %d".formatted(containing, process.pid()));
        while (true) {
            String line = unread.poll(Patience.betweenLooks().toMillis(), TimeUnit.MILLISECONDS);
            if (line != null && line.contains(containing)) {
                return line;
            }
            if (line == null && !reader.isAlive() && unread.isEmpty()) {
                throw new AssertionError("It ended without a line \"%s\":%n%s%n%s"
                        .formatted(containing, String.join("\n", lines), errors()));
            }
            patience.look(saidSoFar());
        }
    }

    /** Its exit code. */
    public int awaitExit() throws IOException, InterruptedException {
        Patience patience = new Patience("The end of process " + process.pid());
        while (!process.waitFor(Patience.betweenLooks())) {
            patience.look(saidSoFar());
        }
        reader.join();
        return process.exitValue();
    }

    private String saidSoFar() throws IOException {
        return "%d lines, the last of them \"%s\"; %s"
                .formatted(lines.size(), lines.isEmpty() ? "" : lines.getLast(), errors());
    }

    /** What it wrote to standard output so far; all of it, once it has ended. */
    public List<String> lines() {
        return lines;
    }

    /** What it wrote to standard error so far. */
    public String errors() throws IOException {
        return Files.readString(errors);
    }
}
