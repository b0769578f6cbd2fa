package samsyn.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.standalone.postgres.Roles.Section;

class RolesTest {

    @Test
    void splitsTheScriptByDatabaseAndStatement() {
        String script = """
                -- a comment; with a semicolon
                \\set ON_ERROR_STOP on
                SELECT 'CREATE ROLE a'
                  WHERE true \\gexec
                ALTER ROLE a;

                \\connect other
                REVOKE ALL
                  ON SCHEMA public;
                """;
        assertThat(Roles.sections(script))
                .containsExactly(
                        new Section("postgres", List.of("SELECT 'CREATE ROLE a'\nWHERE true \\gexec", "ALTER ROLE a;")),
                        new Section("other", List.of("REVOKE ALL\nON SCHEMA public;")));
    }

    @Test
    void isTheScriptOfTheContainer() throws IOException {
        assertThat(Roles.script()).isEqualTo(Files.readString(Path.of("../docker/postgres/roles.sql")));
    }

    @Test
    void leavesNothingOfTheScriptOut() throws IOException {
        String script = Roles.script();
        long ends = script.lines()
                .filter(line -> !line.startsWith("--"))
                .filter(line -> line.endsWith(";") || line.endsWith("\\gexec"))
                .count();
        assertThat(Roles.sections(script)).flatExtracting(Section::statements).hasSize((int) ends);
        assertThat(Roles.sections(script).getLast().statements().getLast())
                .startsWith("REVOKE")
                .endsWith(";");
    }
}
