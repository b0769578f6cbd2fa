package samsyn.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import samsyn.standalone.Patience;
import samsyn.standalone.ProjectFiles;
import samsyn.standalone.machine.FreePort;

/** The installed nginx with the configuration of {@code docker/gateway}, but for where things are on this machine. */
final class Gateway implements AutoCloseable {

    private static final String PID = "nginx.pid";
    private static final List<String> TEMPORARY = List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi");

    private final Process process;
    private final int port;

    private Gateway(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Where nginx is installed, or nothing. */
    static Optional<Path> program() {
        return Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it in front of both sides. nginx must be told a number to listen on, which another program may have taken
     * by then: it ends, says so, and is told another.
     */
    static Gateway start(Path directory, Side command, Side query) throws Exception {
        while (true) {
            Gateway gateway = started(directory, FreePort.find(), command, query);
            if (gateway.listens(directory)) {
                return gateway;
            }
            String said = Files.readString(directory.resolve("nginx.out"));
            assertThat(said).contains("Address already in use");
        }
    }

    private static Gateway started(Path directory, int port, Side command, Side query) throws IOException {
        Path configuration = directory.resolve("nginx.conf");
        Files.writeString(configuration, configuration(directory, port, command, query));
        List<String> nginx = List.of(
                program().orElseThrow().toString(),
                "-p",
                directory.toString(),
                "-c",
                configuration.toString(),
                "-e",
                directory.resolve("nginx.err").toString(),
                "-g",
                "daemon off; master_process off; pid %s;".formatted(directory.resolve(PID)));
        Process process = new ProcessBuilder(nginx)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("nginx.out").toFile())
                .start();
        return new Gateway(process, port);
    }

    /** Its process id is written once it listens; it ends where it cannot. */
    private boolean listens(Path directory) throws Exception {
        Path pid = directory.resolve(PID);
        Patience.until(
                "nginx listens or ends",
                () -> Files.exists(pid) || !process.isAlive(),
                () -> Files.readString(directory.resolve("nginx.out")));
        return process.isAlive();
    }

    private static String configuration(Path directory, int port, Side command, Side query) throws IOException {
        StringBuilder here = new StringBuilder("http {\n    access_log off;\n");
        TEMPORARY.forEach(
                name -> here.append("    %s_temp_path %s;\n".formatted(name, directory.resolve("nginx-" + name))));
        return replaced(
                ProjectFiles.text("docker/gateway/nginx.conf"),
                "http {\n",
                here.toString(),
                "listen 8080;",
                "listen %s:%d;".formatted(FreePort.LOOPBACK, port),
                "command-side:8080",
                command.place(),
                "query-side:8080",
                query.place());
    }

    private static String replaced(String text, String... fromAndTo) {
        String replaced = text;
        for (int i = 0; i < fromAndTo.length; i += 2) {
            assertThat(replaced).containsOnlyOnce(fromAndTo[i]);
            replaced = replaced.replace(fromAndTo[i], fromAndTo[i + 1]);
        }
        return replaced;
    }

    String address() {
        return "http://" + FreePort.LOOPBACK + ":" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
