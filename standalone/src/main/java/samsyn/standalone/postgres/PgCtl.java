package samsyn.standalone.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import samsyn.standalone.machine.FreePort;

/**
 * Makes, starts and stops one cluster with PostgreSQL's own programs.
 *
 * <p>{@code pg_ctl} starts the server in a session of its own: Ctrl-C in the terminal reaches the JVM alone, which stops
 * the server last.
 */
record PgCtl(Path home, Path cluster, Path log, Unprivileged as) {

    private static final int RECOVERED_WITHIN_SECONDS = 300;

    /** Makes the cluster in {@code draft}: UTF-8 sorted by code point, checksums, passwords for everybody. */
    void initialise(Path draft, Path passwordFile) throws IOException {
        Program made = run(
                "initdb",
                "--pgdata=" + draft,
                "--username=" + EmbeddedPostgres.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
        if (made.status() != 0) {
            throw new IOException("PostgreSQL's cluster could not be made: " + lastLine(made.said()));
        }
    }

    /** Starts the server and waits until it has recovered; where it does not come up, answers what it wrote. */
    Optional<String> start(int port) throws IOException {
        long before = Files.exists(log) ? Files.size(log) : 0;
        StringBuilder options = new StringBuilder("-p " + port);
        settings()
                .forEach((name, value) ->
                        options.append(" -c ").append(name).append('=').append(value));
        Program start = run(
                "pg_ctl",
                "start",
                "--pgdata=" + cluster,
                "--log=" + log,
                "--wait",
                "--timeout=" + RECOVERED_WITHIN_SECONDS,
                "--options=" + options);
        return start.status() == 0 ? Optional.empty() : Optional.of(start.said() + writtenSince(before));
    }

    /** Stops the server after a last checkpoint or, where that takes long, without; false where it is still there. */
    boolean stop() throws IOException {
        return stop("fast", 20) || stop("immediate", 5);
    }

    private boolean stop(String mode, int withinSeconds) throws IOException {
        return run("pg_ctl", "stop", "--pgdata=" + cluster, "--mode=" + mode, "--wait", "--timeout=" + withinSeconds)
                        .status()
                == 0;
    }

    private String writtenSince(long before) throws IOException {
        try (InputStream written = Files.newInputStream(log)) {
            written.skipNBytes(before);
            return new String(written.readAllBytes(), UTF_8).lines().collect(joining(" / ", " / ", ""));
        } catch (NoSuchFileException | EOFException nothingWritten) {
            return "";
        }
    }

    /** Given on the command line, where they outrank every file and every ALTER SYSTEM. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "listen_addresses", FreePort.LOOPBACK,
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "timezone", "UTC",
                "log_timezone", "UTC",
                "log_checkpoints", "off"));
        // Details of an error quote the row; nothing that people wrote belongs in a server's log.
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")) {
            settings.put("wal_sync_method", "fsync_writethrough"); // there, fsync alone stops in the drive's cache
        }
        return settings;
    }

    private Program run(String program, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin").resolve(program).toString()));
        command.addAll(List.of(arguments));
        return Program.run(as.prefix(), command);
    }

    private static String lastLine(String text) {
        return text.lines().reduce("it said nothing", (before, line) -> line);
    }
}
