package samsyn.standalone.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import samsyn.query.postgres.AccessLog;
import samsyn.query.postgres.LogUnavailable;
import samsyn.query.postgres.Pool;
import samsyn.standalone.machine.Door;
import samsyn.standalone.postgres.EmbeddedPostgres;

/** What auditors read is on record, once each and in order, though the database may be away for a while. */
@Tag("server")
@Timeout(240)
class AccessLogTest {

    private static final Instant NOW = Instant.parse("2026-02-03T08:00:00Z");

    @TempDir
    static Path directory;

    private static EmbeddedPostgres postgres;
    private static String url;
    private static Door door;
    private HikariDataSource pool;
    private AccessLog accessLog;

    @BeforeAll
    static void startThePostgres() throws Exception {
        postgres = EmbeddedPostgres.start(directory.resolve("postgres"));
        url = postgres.jdbcUrl(EmbeddedPostgres.LOG, EmbeddedPostgres.QUERY);
        door = new Door(port());
    }

    @AfterAll
    static void stopIt() throws Exception {
        door.close();
        postgres.close();
    }

    @BeforeEach
    void open() {
        pool = Pool.of(url.replace(":" + port() + "/", ":" + door.port() + "/"), "access", 2);
        accessLog = new AccessLog(pool);
    }

    @AfterEach
    void forget() throws Exception {
        door.open();
        accessLog.close();
        pool.close();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists query.access_log");
        }
    }

    private static int port() {
        return URI.create(url.replace("jdbc:", "")).getPort();
    }

    @Test
    void aReadIsWrittenAMomentLater() throws Exception {
        accessLog.start();
        read("/api/assessments");

        awaitRecorded(List.of("/api/assessments"));
    }

    @Test
    void whatIsReadWhileTheDatabaseIsAwayIsWrittenWhenItIsBack() throws Exception {
        accessLog.start();
        read("before");
        awaitRecorded(List.of("before"));
        door.shut();
        List<String> paths = new ArrayList<>(List.of("before"));
        IntStream.range(0, 2_500).mapToObj(n -> "meanwhile " + n).forEach(path -> {
            read(path);
            paths.add(path);
        });
        door.open();
        read("after");
        paths.add("after");

        awaitRecorded(paths);
    }

    @Test
    void theDatabaseMayBeAwayWhenItStarts() throws Exception {
        door.shut();
        accessLog.start();
        read("early");
        door.open();

        awaitRecorded(List.of("early"));
    }

    @Test
    void stoppingWritesWhatIsWaiting() throws Exception {
        accessLog.start();
        List<String> paths =
                IntStream.range(0, 1_500).mapToObj(n -> "last " + n).toList();
        paths.forEach(this::read);
        accessLog.close();

        assertThat(recorded()).isEqualTo(paths);
    }

    @Test
    void whatCannotBeRecordedIsNotShown() {
        assertThatThrownBy(() -> IntStream.range(0, 20_000).forEach(n -> read("unrecorded " + n)))
                .isInstanceOf(LogUnavailable.class);
    }

    private void read(String path) {
        accessLog.record(NOW, "auditor", path);
    }

    private static void awaitRecorded(List<String> paths) throws Exception {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (recorded().size() < paths.size() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(recorded()).isEqualTo(paths);
    }

    private static List<String> recorded() throws SQLException {
        List<String> paths = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery("select to_regclass('query.access_log') is not null")) {
            table.next();
            if (table.getBoolean(1)) {
                try (ResultSet row = statement.executeQuery("select path from query.access_log order by ctid")) {
                    while (row.next()) {
                        paths.add(row.getString(1));
                    }
                }
            }
        }
        return paths;
    }
}
