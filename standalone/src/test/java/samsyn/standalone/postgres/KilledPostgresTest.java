package samsyn.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static samsyn.standalone.postgres.EmbeddedPostgres.COMMAND;
import static samsyn.standalone.postgres.EmbeddedPostgres.LOG;
import static samsyn.standalone.postgres.EmbeddedPostgres.SUPERUSER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import samsyn.standalone.ChildJvm;

/** One cluster through all of it, as a user's would: each test starts what the one before left. */
@Tag("server")
@Timeout(120)
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
        server.onExit().get(10, TimeUnit.SECONDS);

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
    void startsWithATornPidFile() throws Exception {
        Files.writeString(directory.resolve("cluster/postmaster.pid"), "12x");

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
    void runsAsNobodyWhereRootMayMakeNoUserNamespace() throws Exception {
        assumeTrue(Unprivileged.isRoot() && Unprivileged.SETPRIV.works(), "only root on Linux needs it");
        try (EmbeddedPostgres other =
                EmbeddedPostgres.start(directory.resolveSibling("other-" + System.nanoTime()), Unprivileged.SETPRIV)) {
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
                .filter(process -> LeftBehind.serves(process, directory.resolve("cluster")))
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
