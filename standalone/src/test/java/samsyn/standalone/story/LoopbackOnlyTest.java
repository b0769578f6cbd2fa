package samsyn.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing calls out, Axon's update checker least of all: heard inside the JDK during the whole story. */
@Tag("server")
@Timeout(240)
class LoopbackOnlyTest {

    @TempDir
    Path directory;

    @Test
    void duringTheWholeStoryNoSocketIsOpenedToAnyAddressButLoopback() throws Exception {
        Path heard = directory.resolve("heard");
        try (RunningSamsyn samsyn = RunningSamsyn.starting(
                        LoopbackOnly.class,
                        directory.resolve("data"),
                        List.of(
                                "-Djdk.attach.allowAttachSelf=true",
                                "-XX:+EnableDynamicAgentLoading",
                                "-D" + LoopbackOnly.FILE + "=" + heard))
                .awaitReady()) {
            samsyn.json("auditor", "/api/assessments");
            samsyn.stop();
        }

        List<String> lines = Files.readAllLines(heard);
        assertThat(lines).as("it listens at all").anyMatch(line -> line.equals("connect 127.0.0.1 loopback"));
        assertThat(lines).noneMatch(line -> line.endsWith("OUTSIDE"));
        Set<String> own = Set.of(
                "localhost",
                "127.0.0.1",
                "::1",
                "0.0.0.0",
                InetAddress.getLocalHost().getHostName());
        assertThat(lines)
                .filteredOn(line -> line.startsWith("look up "))
                .allMatch(line -> own.contains(line.replace("look up ", "")));
    }
}
