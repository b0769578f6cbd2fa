package samsyn.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static samsyn.standalone.postgres.EmbeddedPostgres.COMMAND;
import static samsyn.standalone.postgres.EmbeddedPostgres.KEYS;
import static samsyn.standalone.postgres.EmbeddedPostgres.LOG;
import static samsyn.standalone.postgres.EmbeddedPostgres.SUPERUSER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("server")
class EmbeddedPostgresTest {

    @TempDir
    static Path directory;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start(directory);
        execute(LOG, COMMAND, "create table entry (position bigint primary key, text text)");
        execute(LOG, COMMAND, "create sequence number");
        execute(KEYS, KEYS, "create table secret (id text)");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"})
    void answersOnlyWhatIsOnDisk(String setting) throws SQLException {
        assertThat(ask(LOG, COMMAND, "show " + setting)).isEqualTo("on");
    }

    @Test
    void isPostgresql18InUtf8SortedByCodePoint() throws SQLException {
        assertThat(ask(LOG, COMMAND, "show server_version")).startsWith("18.");
        assertThat(ask(LOG, COMMAND, "show server_encoding")).isEqualTo("UTF8");
        assertThat(ask(LOG, COMMAND, "select string_agg(c, '' order by c) from unnest(array['ö','å','a','Z']) c"))
                .isEqualTo("Zaåö");
    }

    @Test
    void refusesAWrongPassword() {
        String url = postgres.jdbcUrl(LOG, COMMAND).replaceFirst("password=[^&]+", "password=wrong");
        assertThatThrownBy(() -> DriverManager.getConnection(url))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void refusesNoPassword() {
        String url = postgres.jdbcUrl("postgres", "postgres").replaceFirst("password=[^&]+&", "");
        assertThatThrownBy(() -> DriverManager.getConnection(url)).isInstanceOf(SQLException.class);
    }

    @Test
    void listensOnTheLoopbackAddressAlone() throws SQLException {
        assertThat(ask(LOG, SUPERUSER, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(LOG, SUPERUSER, "show unix_socket_directories")).isEmpty();
    }

    @Test
    void keepsEveryFileItsOwners() throws IOException {
        try (Stream<Path> files = Files.walk(directory).filter(file -> !Files.isSymbolicLink(file))) {
            List<Path> open = files.filter(file -> !file.equals(directory))
                    .filter(EmbeddedPostgresTest::isOpenToOthers)
                    .toList();
            assertThat(open).isEmpty();
        }
        assertThat(isOpenToOthers(directory)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "samsyn_log|samsyn_query|select count(*) from entry",
                "samsyn_log|samsyn_query|select last_value from number",
                "samsyn_log|samsyn_query|create table query.seen (id text)",
                "samsyn_log|samsyn_query|insert into query.seen values ('x')",
                "samsyn_keys|samsyn_query|select count(*) from secret",
                "samsyn_keys|samsyn_keys|insert into secret values ('x')",
            })
    void letsARoleDoWhatItIsFor(String database, String role, String sql) {
        assertThatCode(() -> execute(database, role, sql)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "samsyn_log|samsyn_query|insert into entry values (1, 'forged')",
                "samsyn_log|samsyn_query|delete from entry",
                "samsyn_log|samsyn_query|create table public.mine (id text)",
                "samsyn_log|samsyn_query|create schema mine",
                "samsyn_log|samsyn_query|create temporary table mine (id text)",
                "samsyn_log|samsyn_query|select setval('number', 9)",
                "samsyn_log|samsyn_keys|select 1",
                "samsyn_log|samsyn_command|create table query.mine (id text)",
                "samsyn_keys|samsyn_query|insert into secret values ('x')",
                "samsyn_keys|samsyn_query|create table mine (id text)",
                "samsyn_keys|samsyn_command|select 1",
                "postgres|samsyn_command|select 1",
                "template1|samsyn_query|select 1",
            })
    void letsARoleDoNoMore(String database, String role, String sql) {
        assertThatThrownBy(() -> execute(database, role, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void knowsNoOtherRole() {
        assertThatThrownBy(() -> postgres.jdbcUrl(LOG, "root")).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .endsWith("------");
        } catch (IOException gone) { // a running server makes and deletes files
            return false;
        }
    }

    static void execute(String database, String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(database, role));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String database, String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(database, role));
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
