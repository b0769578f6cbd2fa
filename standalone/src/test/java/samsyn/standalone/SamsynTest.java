package samsyn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main class in a JVM of its own, started and stopped as a user would. */
@Tag("server")
class SamsynTest {

    private static final int SIGTERM = 143;

    @TempDir
    Path temporary;

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(ProcessHandle.allProcesses()
                        .flatMap(process -> process.info().commandLine().stream())
                        .filter(line -> line.contains(temporary.toString())))
                .isEmpty();
    }

    @Test
    void servesUntilItIsAskedToStopAndRefusesASecondCopy() throws Exception {
        Path data = temporary.resolve("data");
        try (ChildJvm first = ChildJvm.start(With503.class, "--port=0", "--data=" + data)) {
            String ready = first.awaitLine("is ready");
            assertThat(status(ready.replace("Samsyn is ready: ", ""))).isEqualTo(503);
            assertThat(Files.exists(data.resolve("clean-stop"))).isFalse();

            try (ChildJvm second = ChildJvm.start(With503.class, "--port=0", "--data=" + data)) {
                assertThat(second.awaitExit()).isEqualTo(1);
                assertThat(second.errors().lines())
                        .singleElement()
                        .asString()
                        .contains("is in use by another Samsyn (process ");
            }

            first.askToStop();
            assertThat(first.awaitExit()).isEqualTo(SIGTERM);
            assertThat(first.errors()).isEmpty();
            List<String> lines = first.lines();
            assertThat(lines.getLast()).isEqualTo(ready);
            assertThat(lines).filteredOn(line -> line.contains("is ready")).hasSize(1);
            assertThat(lines)
                    .anyMatch(line -> line.matches(" +PostgreSQL +\\d+\\.\\d s"))
                    .anyMatch(line -> line.matches(" +Kafka +\\d+\\.\\d s"))
                    .anyMatch(line -> line.matches("Started in \\d+\\.\\d s\\."));
        }
        assertThat(data.resolve("clean-stop")).exists();
    }

    @Test
    void stopsWhatIsHalfStarted() throws Exception {
        try (ChildJvm child = ChildJvm.start(With503.class, "--port=0", "--data=" + temporary.resolve("data"))) {
            child.awaitLine("starts its servers");
            child.askToStop();
            assertThat(child.awaitExit()).isEqualTo(SIGTERM);
            assertThat(child.lines()).noneMatch(line -> line.contains("is ready"));
        }
        assertThat(temporary.resolve("data/clean-stop")).doesNotExist();
    }

    @Test
    void stopsTheServersWhereTheSidesCannotStart() throws Exception {
        try (ChildJvm child = ChildJvm.start(Failing.class, "--port=0", "--data=" + temporary.resolve("data"))) {
            assertThat(child.awaitExit()).isEqualTo(1);
            assertThat(child.errors().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Samsyn cannot start: no edition is there (more in ");
            assertThat(temporary.resolve("data/log/samsyn.log")).content().contains("IllegalStateException");
        }
    }

    @Test
    void stopsInOrderWhereTheBrokerGivesUp() throws Exception {
        Path data = temporary.resolve("data");
        try (ChildJvm child = ChildJvm.start(GivenUp.class, "--port=0", "--data=" + data)) {
            assertThat(child.awaitExit()).isEqualTo(1);
            assertThat(child.errors().lines())
                    .containsExactly("Kafka's broker cannot go on: the disk is full."
                            + " Samsyn stops; nothing that was answered is lost. Start it again.");
        }
        assertThat(data.resolve("clean-stop")).exists();
    }

    @Test
    void refusesAPortInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            refuses(
                    1,
                    "Port %s is in use by another program: stop that one, or choose another port with --port."
                            .formatted(port),
                    "--port",
                    port,
                    "--data=" + temporary.resolve("data"));
            assertThat(temporary.resolve("data")).doesNotExist();
        }
    }

    @Test
    void refusesADirectoryItCannotWriteTo() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        refuses(
                1,
                "%s/data cannot be written to: make it yours, or name another directory with --data.".formatted(file),
                "--port=0",
                "--data=" + file.resolve("data"));
    }

    @Test
    void refusesAnOptionItDoesNotKnow() throws Exception {
        refuses(2, "There is no option --fast; see ./run --help.", "--fast");
    }

    @Test
    void helps() throws Exception {
        try (ChildJvm child = ChildJvm.start(With503.class, "--help")) {
            assertThat(child.awaitExit()).isZero();
            assertThat(String.join("\n", child.lines()) + "\n").isEqualTo(Options.helpText());
        }
    }

    private static void refuses(int exit, String sentence, String... arguments) throws Exception {
        try (ChildJvm child = ChildJvm.start(With503.class, arguments)) {
            assertThat(child.awaitExit()).isEqualTo(exit);
            assertThat(child.errors().lines()).containsExactly(sentence);
            assertThat(child.lines()).isEmpty();
        }
    }

    private static int status(String url) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    /** Into the file of the data directory, not as this module's other tests do. */
    private static void logAsInstalled() {
        System.setProperty("logback.configurationFile", "logback.xml");
    }

    /** Samsyn with one small real server for its sides: it answers 503. */
    static final class With503 {
        public static void main(String[] arguments) {
            logAsInstalled();
            Samsyn.run(arguments, (addresses, options, data, progress) -> {
                var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port());
                HttpServer server = HttpServer.create(address, 0);
                server.createContext("/", exchange -> {
                    exchange.sendResponseHeaders(503, -1);
                    exchange.close();
                });
                server.start();
                progress.ready("http://localhost:" + server.getAddress().getPort());
                return () -> server.stop(0);
            });
        }
    }

    /** Samsyn whose broker ends the JVM in its own way, from several threads. */
    static final class GivenUp {
        public static void main(String[] arguments) {
            logAsInstalled();
            Samsyn.run(arguments, (addresses, options, data, progress) -> {
                for (int thread = 0; thread < 2; thread++) {
                    Thread.ofPlatform()
                            .uncaughtExceptionHandler((t, e) -> {})
                            .start(() -> Exit.halt(1, "the disk is full"));
                }
                return () -> {};
            });
        }
    }

    /** Samsyn whose sides do not start. */
    static final class Failing {
        public static void main(String[] arguments) {
            logAsInstalled();
            Samsyn.run(arguments, (addresses, options, data, progress) -> {
                throw new IllegalStateException("no edition is there");
            });
        }
    }
}
