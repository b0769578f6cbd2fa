package samsyn.standalone.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import samsyn.standalone.machine.FreePort;
import samsyn.standalone.machine.Ports;
import samsyn.standalone.machine.PrivateFiles;

/**
 * A real PostgreSQL 18 of Samsyn's own: durable, on the loopback address only, with a password for every role, and in
 * files that only their owner reads.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The database of the log; owned by {@link #COMMAND}. */
    public static final String LOG = "samsyn_log";

    /** The database of the keys; owned by the role of the same name. */
    public static final String KEYS = "samsyn_keys";

    /** Owns the log. */
    public static final String COMMAND = "samsyn_command";

    /** Reads the log and the keys, writes in its own schema {@code query} of the log's database. */
    public static final String QUERY = "samsyn_query";

    static final String SUPERUSER = "postgres";

    private static final String DRAFT = "cluster.new.";
    private static final Duration BUSY_FOR_AT_MOST = Duration.ofSeconds(30);
    private static final long LARGE_LOG_BYTES = 10_000_000;

    private final PgCtl pgCtl;
    private final Passwords passwords;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(PgCtl pgCtl, Passwords passwords, int port) {
        this.pgCtl = pgCtl;
        this.passwords = passwords;
        this.port = port;
    }

    /**
     * Starts the server of this directory, which it makes at the first start, and stops one that a killed JVM left
     * running. Only one JVM at a time may use the directory. The message of what it throws is a sentence for the user.
     */
    public static EmbeddedPostgres start(Path directory) throws IOException {
        return start(directory, Unprivileged.choose(), FreePort::find);
    }

    static EmbeddedPostgres start(Path directory, Unprivileged as, Ports ports) throws IOException {
        Path own = PrivateFiles.createDirectory(directory).toRealPath();
        if (own.toString().matches(".*[\"$`\\n].*")) {
            throw new IOException(
                    "PostgreSQL's start goes through a shell, which misreads the path %s: choose one".formatted(own)
                            + " without \" $ ` and line breaks.");
        }
        Path home = Binaries.unpack(own);
        PgCtl pgCtl = new PgCtl(home, own.resolve("cluster"), own.resolve("server.log"), as);
        ServerProcess.stop(pgCtl);
        Binaries.deleteOthers(own, home);
        Passwords passwords = Passwords.in(own.resolve("passwords"));
        initialise(own, pgCtl, passwords.file(SUPERUSER));
        EmbeddedPostgres server = new EmbeddedPostgres(pgCtl, passwords, listen(pgCtl, ports));
        try {
            Roles.give(own.resolve("roles-given"), passwords, database -> server.jdbcUrl(database, SUPERUSER));
            server.mustBeDurable();
            return server;
        } catch (SQLException | IOException | RuntimeException failed) {
            server.close();
            throw new IOException("PostgreSQL is not as Samsyn needs it: " + failed.getMessage(), failed);
        }
    }

    /**
     * The whole JDBC address, user and password in it, of a database ({@link #LOG}, {@link #KEYS}) for a role ({@link
     * #COMMAND}, {@link #QUERY}, or {@link #KEYS}, the keys' owner).
     */
    public String jdbcUrl(String database, String role) {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s&sslmode=disable&gssEncMode=disable"
                .formatted(FreePort.LOOPBACK, port, database, role, passwords.of(role));
    }

    /** The process id of the server. */
    public long pid() {
        try {
            return ServerProcess.of(pgCtl.cluster())
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"))
                    .pid();
        } catch (IOException unreadable) {
            throw new IllegalStateException("PostgreSQL's pid file cannot be read", unreadable);
        }
    }

    /** Stops the server after its last write; rolls back what is not committed. At most some 30 s. */
    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            ServerProcess.stop(pgCtl);
        }
    }

    private static void initialise(Path own, PgCtl pgCtl, Path passwordFile) throws IOException {
        deleteDrafts(own);
        if (Files.isDirectory(pgCtl.cluster())) {
            pgCtl.as().own(pgCtl.cluster());
            return;
        }
        // The initdb of a JVM killed a moment ago may still write in its draft: each JVM has one of its own.
        Path draft = own.resolve(DRAFT + ProcessHandle.current().pid());
        PrivateFiles.deleteTree(draft);
        pgCtl.as().own(PrivateFiles.createDirectory(draft));
        pgCtl.initialise(draft, passwordFile);
        PrivateFiles.rename(draft, pgCtl.cluster());
    }

    private static void deleteDrafts(Path own) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(own, DRAFT + "*")) {
            for (Path draft : drafts) {
                try {
                    PrivateFiles.deleteTree(draft);
                } catch (IOException stillWrittenTo) {
                    // the next start deletes it
                }
            }
        }
    }

    /** Another process may take the port first, and back ends of a killed server may need a moment to end: try again. */
    private static int listen(PgCtl pgCtl, Ports ports) throws IOException {
        if (Files.exists(pgCtl.log()) && Files.size(pgCtl.log()) > LARGE_LOG_BYTES) {
            Files.move(pgCtl.log(), pgCtl.log().resolveSibling("server.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        long deadline = System.nanoTime() + BUSY_FOR_AT_MOST.toNanos();
        while (true) {
            int port = ports.next();
            Optional<String> complaint = pgCtl.start(port);
            if (complaint.isEmpty()) {
                return port;
            }
            if (!complaint.get().contains("in use") || System.nanoTime() > deadline) {
                throw new IOException(
                        "PostgreSQL does not start: %s (more in %s)".formatted(complaint.get(), pgCtl.log()));
            }
        }
    }

    /** Asked as the role that appends to the log: a role or a database can have settings of its own. */
    private void mustBeDurable() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(LOG, COMMAND));
                Statement statement = connection.createStatement()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (ResultSet answer = statement.executeQuery("show " + setting)) {
                    answer.next();
                    if (!"on".equals(answer.getString(1))) {
                        throw new IOException("%s is %s, but an answered command must be on disk: set it to on."
                                .formatted(setting, answer.getString(1)));
                    }
                }
            }
        }
    }
}
