package samsyn.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import samsyn.standalone.Samsyn;

/** Both sides in one process use the servers that were started with them, whatever addresses are set for others. */
@Tag("server")
@Timeout(240)
class OwnServersTest {

    @TempDir
    Path directory;

    @Test
    void addressesThatAreSetForSidesStartedApartAreNotTaken() throws Exception {
        List<String> elsewhere = Stream.of(
                        "samsyn.postgres.url=jdbc:postgresql://127.0.0.1:1/elsewhere",
                        "samsyn.keys.url=jdbc:postgresql://127.0.0.1:1/elsewhere",
                        "samsyn.kafka.bootstrap-servers=127.0.0.1:1",
                        "samsyn.mongodb.uri=mongodb://127.0.0.1:1",
                        "samsyn.oidc.issuer=http://127.0.0.1:1",
                        "samsyn.token.audience=elsewhere",
                        "server.port=1")
                .map(setting -> "-D" + setting)
                .toList();
        try (RunningSamsyn samsyn = RunningSamsyn.starting(
                        Samsyn.class, directory.resolve("data"), elsewhere, "--empty")
                .awaitReady()) {
            FreshAssessment.openWithItsTeam(samsyn);

            try (Connection log = samsyn.log();
                    Statement statement = log.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from entry")) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(4);
            }
            samsyn.stop();
        }
    }
}
