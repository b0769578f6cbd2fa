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

/** The process that serves a cluster: found by the pid file, told from a stranger with its number, stopped. */
final class ServerProcess {

    private static final String NEVER_A_PID = String.valueOf(Integer.MAX_VALUE);
    private static final int KILLED_WITHIN_SECONDS = 5;

    private ServerProcess() {}

    /**
     * Stops whatever serves the cluster, this JVM's server or one that a killed JVM left behind, and sees to it that no
     * pid file of another process is in the way. A server left behind is not adopted: a start of our own is the only way
     * to know its options and binaries, and costs a fraction of a second.
     */
    static void stop(PgCtl pgCtl) throws IOException {
        Path pidFile = pidFile(pgCtl.cluster());
        Optional<ProcessHandle> named = named(pidFile);
        if (named.isEmpty()) {
            return; // PostgreSQL itself replaces the pid file of a process that is gone
        }
        ProcessHandle process = named.get();
        if (!serves(process, pgCtl.cluster())) {
            forget(pidFile);
            return;
        }
        if (!pgCtl.stop()) {
            process.destroyForcibly();
        }
        awaitEnd(process);
    }

    /** The process that serves the cluster. */
    static Optional<ProcessHandle> of(Path cluster) throws IOException {
        return named(pidFile(cluster)).filter(process -> serves(process, cluster));
    }

    private static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static Optional<ProcessHandle> named(Path pidFile) throws IOException {
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
                    "PostgreSQL (process %d) does not stop: end it, then start again.".formatted(process.pid()),
                    stillThere);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while PostgreSQL was stopping");
        }
    }
}
