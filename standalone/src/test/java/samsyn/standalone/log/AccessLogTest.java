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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samsyn.edge.postgres.LogUnavailable;
import samsyn.edge.postgres.Pool;
import samsyn.query.postgres.AccessDays;
import samsyn.query.postgres.AccessLog;
import samsyn.standalone.machine.Door;
import samsyn.standalone.postgres.EmbeddedPostgres;

/** What auditors read is on record before they see it, and what is changed in the record afterwards is found. */
@Tag("server")
class AccessLogTest {

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

    private AccessDays days;

    @BeforeEach
    void open() {
        pool = Pool.forReading(url.replace(":" + port() + "/", ":" + door.port() + "/"), "access", 2);
        accessLog = new AccessLog(pool);
        days = new AccessDays(pool, accessLog);
    }

    @AfterEach
    void forget() throws Exception {
        door.open();
        days.close();
        pool.close();
        sql("drop table if exists query.access_log, query.access_day");
    }

    private static int port() {
        return URI.create(url.replace("jdbc:", "")).getPort();
    }

    @Test
    void aReadIsOnRecordWhenItIsAnswered() throws Exception {
        accessLog.record("auditor", "/api/assessments");

        assertThat(recorded()).containsExactly("/api/assessments");
    }

    @Test
    void whatCannotBeRecordedIsNotAnsweredUntilItCan() throws Exception {
        accessLog.record("auditor", "before");
        door.shut();
        assertThatThrownBy(() -> accessLog.record("auditor", "meanwhile")).isInstanceOf(LogUnavailable.class);
        door.open();
        accessLog.record("auditor", "after");

        assertThat(recorded()).containsExactly("before", "after");
    }

    @Test
    void theDatabaseMayBeAwayAtFirst() throws Exception {
        door.shut();
        assertThatThrownBy(() -> accessLog.record("auditor", "early")).isInstanceOf(LogUnavailable.class);
        door.open();
        accessLog.record("auditor", "later");

        assertThat(recorded()).containsExactly("later");
    }

    @Test
    void aLogFromBeforeThereWereHashesGoesOn() throws Exception {
        sql("create table query.access_log (at timestamptz not null, reader text not null, path text not null)");
        sql("insert into query.access_log values (now() - interval '2 days', 'auditor', 'old')");
        accessLog.record("auditor", "new");

        assertThat(recorded()).containsExactly("old", "new");
        assertThat(days.hash()).isEqualTo(2);
    }

    @Test
    void eachDayThatIsOverIsHashedOnceAndTodayIsNot() throws Exception {
        threeDaysOfReads();
        accessLog.record("auditor", "today");

        assertThat(days.hash()).isEqualTo(3);
        assertThat(days.hash()).isZero();
        assertThat(days.altered()).isEmpty();
        assertThat(texts("select day || ' ' || reads from query.access_day order by day"))
                .containsExactly(daysAgo(3) + " 2", daysAgo(2) + " 0", daysAgo(1) + " 1");
        assertThat(texts("select hash from query.access_day")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update query.access_log set path = '/api/assessments' where path = 'second'",
                "update query.access_log set reader = 'nobody' where path = 'second'",
                "update query.access_log set at = at + interval '1 microsecond' where path = 'second'",
                "delete from query.access_log where path = 'second'",
                "insert into query.access_log (at, reader, path) "
                        + "select at, reader, path from query.access_log where path = 'second'",
                "update query.access_day set hash = repeat('0', 64) where reads = 2",
            })
    void whatIsChangedInADayThatWasHashedIsFound(String change) throws Exception {
        threeDaysOfReads();
        days.hash();
        sql(change);

        assertThat(days.altered()).contains(daysAgo(3));
    }

    @Test
    void aDayThatIsTakenOutOfTheChainIsMissed() throws Exception {
        threeDaysOfReads();
        days.hash();
        sql("delete from query.access_day where reads = 0");

        assertThat(days.altered()).containsExactly(daysAgo(1));
    }

    /** Two reads, then a day with none, then one. */
    private void threeDaysOfReads() throws Exception {
        accessLog.record("auditor", "first");
        accessLog.record("auditor", "second");
        sql("update query.access_log set at = at - interval '3 days'");
        accessLog.record("auditor", "third");
        sql("update query.access_log set at = at - interval '1 day' where path = 'third'");
    }

    private static LocalDate daysAgo(int days) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(days);
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static List<String> recorded() throws SQLException {
        return texts("select path from query.access_log order by id");
    }

    private static List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
