package samsyn.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import samsyn.standalone.ProjectFiles;

/** The compose file as far as it can be checked without an engine: everything that it names is there. */
class ComposeTest {

    private static final Path DOCKER = ProjectFiles.path("docker");

    private final Compose compose;

    ComposeTest() throws IOException {
        compose = Compose.read();
    }

    @Test
    void namesTheServersBothSidesAndOneGateway() {
        assertThat(compose.services())
                .containsOnlyKeys("postgres", "kafka", "mongodb", "command-side", "query-side", "gateway");
    }

    @Test
    void buildsFromFilesThatExistOrStartsAnImageOfANamedVersion() {
        compose.services().forEach((name, service) -> {
            if (service.containsKey("build")) {
                Map<String, String> build = Compose.map(service.get("build"));
                Path context = DOCKER.resolve(build.get("context"));
                assertThat(context.normalize()).isEqualTo(ProjectFiles.ROOT);
                assertThat(context.resolve(build.get("dockerfile"))).isRegularFile();
            } else {
                assertThat((String) service.get("image")).as(name).matches("[a-z/]+:\\d+(\\.\\d+)*");
            }
        });
    }

    @Test
    void mountsWhatExistsAndVolumesThatItDeclares() {
        Set<String> mounted = new TreeSet<>();
        compose.services()
                .forEach((name, service) -> list(service, "volumes").forEach(volume -> {
                    String source = volume.split(":")[0];
                    if (source.startsWith(".")) {
                        assertThat(DOCKER.resolve(source)).exists();
                        assertThat(volume).endsWith(":ro");
                    } else {
                        mounted.add(source);
                    }
                }));
        assertThat(mounted).isEqualTo(compose.volumes());
    }

    @Test
    void demandsEveryVariableThatTheExampleNamesAndNoOther() throws IOException {
        Set<String> example = new TreeSet<>();
        Pattern.compile("(?m)^(\\w+)=")
                .matcher(Files.readString(DOCKER.resolve(".env.example")))
                .results()
                .forEach(line -> example.add(line.group(1)));

        assertThat(compose.variables()).isEqualTo(example);
        assertThat(compose.demanded()).isEqualTo(example);
    }

    /** That none is missing is what {@link StartingOrderTest} and {@link SidesApartTest} show. */
    @Test
    void givesEachSideOnlyVariablesThatItReads() throws IOException {
        String shared = ProjectFiles.text("edge/src/main/java/samsyn/edge/setting/SharedSettings.java");
        String own = ProjectFiles.text("query-side/src/main/java/samsyn/query/QuerySettings.java");
        assertThat(compose.environment("command-side").keySet()).allMatch(shared::contains);
        assertThat(compose.environment("query-side").keySet()).allMatch((shared + own)::contains);
    }

    @Test
    void waitsForHealthOnlyWhereHealthIsAsked() {
        compose.services().forEach((name, service) -> {
            if (service.get("depends_on") instanceof Map<?, ?> conditions) {
                conditions.forEach((on, condition) -> {
                    Map<String, Object> other = compose.service((String) on);
                    if (Compose.map(condition).get("condition").equals("service_healthy")) {
                        assertThat(other).as("%s waits for %s", name, on).containsKey("healthcheck");
                    }
                });
            } else {
                assertThat(compose.services().keySet()).containsAll(list(service, "depends_on"));
            }
        });
    }

    @Test
    void opensOnePortAndOnThisMachineOnly() {
        compose.services()
                .forEach((name, service) -> assertThat(list(service, "ports"))
                        .as(name)
                        .isEqualTo(name.equals("gateway") ? List.of("127.0.0.1:8080:8080") : List.of()));
    }

    /** Spring listens on all interfaces unless told otherwise, on 8080: where the gateway looks for both sides. */
    @Test
    void leavesBothSidesWhereTheGatewayLooksForThem() throws IOException {
        String gateway = ProjectFiles.text("docker/gateway/nginx.conf");
        for (String side : List.of("command-side", "query-side")) {
            assertThat(gateway).contains("server " + side + ":8080;");
            assertThat(ProjectFiles.text("docker/" + side + ".Dockerfile")).contains("EXPOSE 8080");
            assertThat(compose.environment(side)).doesNotContainKeys("SERVER_ADDRESS", "SERVER_PORT");
        }
    }

    @Test
    void takesTheKafkaThatTheTestsRunAgainst() {
        assertThat(compose.service("kafka")).containsEntry("image", "apache/kafka:" + AppInfoParser.getVersion());
    }

    private static List<String> list(Map<String, Object> service, String name) {
        return ((List<?>) service.getOrDefault(name, List.of()))
                .stream().map(String.class::cast).toList();
    }
}
