package samsyn.standalone.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samsyn.standalone.story.RunningSamsyn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A data directory that an older version wrote is started by this one, which then answers as the older one did. */
@Tag("server")
@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"},
        disabledReason =
                "PostgreSQL reads a cluster only on the kind of machine that made it: this one is of 64-bit Linux.")
class KeptDirectoryTest {

    private static final String VIEWS = "/api/admin/projection";

    @TempDir
    static Path directory;

    private static List<KeptAnswer> kept;
    private static RunningSamsyn samsyn;

    @BeforeAll
    static void itStarts() throws Exception {
        kept = KeptAnswer.all();
        Path data = directory.resolve("data");
        KeptDirectory.unpack(data);
        samsyn = RunningSamsyn.start(data);
    }

    @AfterAll
    static void itStops() throws Exception {
        samsyn.stop();
        samsyn.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "evaluator-1", "evaluator-2", "reviewer", "auditor"})
    void everybodyIsAnsweredAsBefore(String person) throws Exception {
        List<KeptAnswer> asked =
                kept.stream().filter(answer -> answer.person().equals(person)).toList();
        assertThat(asked).as("list, overview, areas, questions, evidence …").hasSize(158);
        String next = "";
        for (KeptAnswer before : asked) {
            HttpResponse<String> now = samsyn.get(person, before.addressFrom(next));
            JsonNode body = JsonMapper.shared().readTree(now.body());
            next = body.path("next").asString("");

            assertThat(now.statusCode()).as(before.address()).isEqualTo(before.status());
            assertThat(now.headers().firstValue("ETag").orElse(null))
                    .as("ETag of " + before.address())
                    .isEqualTo(before.etag());
            assertThat(JsonDifferences.between(
                            MeantDifference.asSaidNow(before.address(), before.body()),
                            MeantDifference.asCompared(before.address(), body)))
                    .as(before.address())
                    .isEmpty();
        }
        assertThat(next).as("what was asked last has no further page").isEmpty();
    }

    @Test
    void viewsThatOlderCodeMadeAreLeftBehind() throws Exception {
        KeptAnswer before = kept.stream()
                .filter(answer -> answer.person().equals("coordinator"))
                .filter(answer -> answer.address().equals(VIEWS))
                .findAny()
                .orElseThrow();

        assertThat(samsyn.json("coordinator", VIEWS).required("set"))
                .isNotEqualTo(Objects.requireNonNull(before.body().get("set")));
    }
}
