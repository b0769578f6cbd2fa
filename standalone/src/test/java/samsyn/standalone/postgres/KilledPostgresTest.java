package samsyn.standalone.postgres;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static samsyn.standalone.postgres.EmbeddedPostgres.COMMAND;
import static samsyn.standalone.postgres.EmbeddedPostgres.LOG;
import static samsyn.standalone.postgres.EmbeddedPostgres.SUPERUSER;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import samsyn.standalone.ChildJvm;
import samsyn.standalone.Patience;
import samsyn.standalone.machine.CurrentUser;
import samsyn.standalone.machine.FreePort;
import samsyn.standalone.machine.Ports;

/** One cluster through all of it, as a user's would: each test starts what the one before left. */
@Tag("server")
@TestMethodOrder(OrderAnnotation.class)
class KilledPostgresTest {

    private static final int COMMITTED = 1000;

    @TempDir
    static Path directory;

    private EmbeddedPostgres postgres;

    @AfterEach
    void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
        assertThat(serversOf(directory)).isEmpty();
    }

    @Test
    @Order(0)
    void startsAnewWhenItsJvmIsKilledWhileTheClusterIsMade() throws Exception {
        try (WatchService made = directory.getFileSystem().newWatchService();
                ChildJvm child = ChildJvm.start(Owner.class, directory.toString())) {
            directory.register(made, ENTRY_CREATE);
            Set<String> names = new TreeSet<>();
            Patience patience = new Patience("The draft of the cluster");
            while (names.stream().noneMatch(name -> name.startsWith("cluster.new"))) {
                WatchKey key = made.poll(Patience.betweenLooks().toMillis(), TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents().forEach(event -> names.add(event.context().toString()));
                    key.reset();
                }
                patience.look(Set.copyOf(names));
            }
            child.kill();
        }
        assertThat(directory.resolve("cluster")).doesNotExist();

        postgres = EmbeddedPostgres.start(directory);

        assertThat(directory.resolve("cluster")).exists();
    }

    @Test
    @Order(1)
    void keepsWhatWasCommittedWhenItsJvmIsKilledAndStopsTheOrphan() throws Exception {
        ProcessHandle orphan;
        try (ChildJvm child = ChildJvm.start(Owner.class, directory.toString())) {
            orphan = ProcessHandle.of(Long.parseLong(child.awaitLine("serving ").replace("serving ", "")))
                    .orElseThrow();
            child.kill();
        }
        assertThat(orphan.isAlive()).as("a killed JVM leaves its server behind").isTrue();

        postgres = EmbeddedPostgres.start(directory);

        assertThat(orphan.isAlive()).isFalse();
        assertThat(postgres.pid()).isNotEqualTo(orphan.pid());
        assertThat(committed()).isEqualTo(COMMITTED);
    }

    @Test
    @Order(2)
    void recoversWhenTheServerItselfIsKilled() throws Exception {
        postgres = EmbeddedPostgres.start(directory);
        insert(postgres, COMMITTED + 1);
        ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();

        postgres = EmbeddedPostgres.start(directory);

        assertThat(committed()).isEqualTo(COMMITTED + 1);
    }

    @Test
    @Order(3)
    void leavesAStrangerAloneThatGotThePidLater() throws Exception {
        Path pidFile = directory.resolve("cluster/postmaster.pid");
        List<String> lines =
                new ArrayList<>(List.of("", directory.resolve("cluster").toString(), "1", "1", "", ""));
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        postgres = EmbeddedPostgres.start(directory);

        assertThat(committed()).isEqualTo(COMMITTED + 1);
        assertThat(postgres.pid()).isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    @Order(4)
    void namesAPidFileThatWasNeverWritten() throws Exception {
        // PostgreSQL reads a number from anything else, and then all depends on who has that number here.
        Files.writeString(directory.resolve("cluster/postmaster.pid"), "");

        assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("postmaster.pid");
        Files.delete(directory.resolve("cluster/postmaster.pid"));
    }

    @Test
    @Order(5)
    void refusesToServeWhatIsNotDurable() throws Exception {
        postgres = EmbeddedPostgres.start(directory);
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(LOG, SUPERUSER));
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set fsync = off");
            statement.execute("alter role samsyn_command set synchronous_commit = off");
        }
        postgres.close();

        assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                .isInstanceOf(IOException.class)
                .hasMessage("PostgreSQL is not as Samsyn needs it: synchronous_commit is off,"
                        + " but an answered command must be on disk: set it to on.");
        assertThat(serversOf(directory)).isEmpty();
    }

    @Test
    @Order(6)
    void takesAnotherPortWhereTheFirstIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Integer> tried = new ArrayList<>();
            Ports ports = () -> {
                tried.add(tried.isEmpty() ? taken.getLocalPort() : FreePort.find());
                return tried.getLast();
            };

            assertThatThrownBy(() -> EmbeddedPostgres.start(directory, Unprivileged.choose(), ports))
                    .as("synchronous_commit is still off, which only a running server can say")
                    .hasMessageContaining("synchronous_commit is off");
            assertThat(tried).hasSizeGreaterThan(1);
        }
    }

    @Test
    @Order(7)
    void runsAsNobodyWhereRootMayMakeNoUserNamespace() throws Exception {
        assumeTrue(CurrentUser.isRoot() && Unprivileged.SETPRIV.works(), "only root on Linux needs it");
        try (EmbeddedPostgres other = EmbeddedPostgres.start(
                directory.resolveSibling("other-" + System.nanoTime()), Unprivileged.SETPRIV, FreePort::find)) {
            assertThat(ProcessHandle.of(other.pid()).orElseThrow().info().user())
                    .contains("nobody");
        }
    }

    private long committed() throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(LOG, COMMAND));
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from entry")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static void insert(EmbeddedPostgres postgres, int position) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(LOG, COMMAND));
                Statement statement = connection.createStatement()) {
            statement.execute("insert into entry values (%d)".formatted(position));
        }
    }

    static List<ProcessHandle> serversOf(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> ServerProcess.serves(process, directory.resolve("cluster")))
                .toList();
    }

    /** Commits rows one by one, then holds some more uncommitted until it is killed. */
    static final class Owner {
        @SuppressWarnings("resource") // it is killed
        public static void main(String[] arguments) throws Exception {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
            try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(LOG, COMMAND));
                    Statement statement = connection.createStatement()) {
                statement.execute("create table entry (position bigint primary key)");
                for (int position = 1; position <= COMMITTED; position++) {
                    statement.execute("insert into entry values (%d)".formatted(position));
                }
                connection.setAutoCommit(false);
                statement.execute("insert into entry select generate_series(100000, 200000)");
                System.out.println("serving " + postgres.pid());
                Thread.currentThread().join();
            }
        }
    }
}
