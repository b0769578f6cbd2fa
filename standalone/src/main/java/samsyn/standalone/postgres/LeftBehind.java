package samsyn.standalone.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import samsyn.standalone.machine.PrivateFiles;

/**
 * Deals with the server, or only the pid file, that a killed JVM left behind.
 *
 * <p>The server is stopped, not adopted: a start of our own is the only way to know with which options and binaries it
 * runs, and costs a fraction of a second.
 */
final class LeftBehind {

    private static final String NEVER_A_PID = String.valueOf(Integer.MAX_VALUE);
    private static final int KILLED_WITHIN_SECONDS = 10;

    private LeftBehind() {}

    static void stop(Path cluster, PgCtl pgCtl) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> named = process(pidFile);
        if (named.isEmpty()) {
            return; // PostgreSQL itself replaces the pid file of a process that is gone
        }
        ProcessHandle process = named.get();
        if (!serves(process, cluster)) {
            forget(pidFile);
            return;
        }
        if (!pgCtl.stop("fast") && !pgCtl.stop("immediate")) {
            process.destroyForcibly();
        }
        awaitEnd(process);
    }

    /** The running process that the pid file names. */
    static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        try {
            return PrivateFiles.read(pidFile)
                    .flatMap(text -> text.lines().findFirst())
                    .map(line -> Long.parseLong(line.strip()))
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive);
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    /** Whether this is a PostgreSQL started for this cluster, and not another process that got the number later. */
    static boolean serves(ProcessHandle process, Path cluster) {
        List<String> line = commandLine(process);
        return line.getFirst().matches("(.*[/\\\\])?postgres(\\.exe)?")
                && (line.contains(cluster.toString()) || worksIn(process, cluster));
    }

    private static List<String> commandLine(ProcessHandle process) {
        try {
            // ProcessHandle.info() says nothing where /proc/pid/exe belongs to another user; this file is everyone's.
            return List.of(new String(Files.readAllBytes(proc(process, "cmdline")), UTF_8).split("\0"));
        } catch (IOException notLinux) {
            List<String> line = new ArrayList<>(List.of(process.info().command().orElse("?")));
            line.addAll(List.of(process.info().arguments().orElse(new String[0])));
            return line;
        }
    }

    private static boolean worksIn(ProcessHandle process, Path cluster) {
        try {
            return Files.isSameFile(proc(process, "cwd"), cluster);
        } catch (IOException notLinuxOrNotOurs) {
            return false;
        }
    }

    private static Path proc(ProcessHandle process, String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }

    /** Keeps the file's other lines: by them PostgreSQL finds back ends that outlived their server. */
    private static void forget(Path pidFile) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
        lines.set(0, NEVER_A_PID);
        PrivateFiles.write(pidFile, String.join("\n", lines) + "\n");
    }

    private static void awaitEnd(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(KILLED_WITHIN_SECONDS, SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            throw new IOException(
                    "The PostgreSQL of an earlier run (process %d) does not stop: end it, then start again."
                            .formatted(process.pid()),
                    stillThere);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while an earlier PostgreSQL was stopping");
        }
    }
}
