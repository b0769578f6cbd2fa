package samsyn.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import samsyn.standalone.ProjectFiles;
import samsyn.standalone.machine.FreePort;

/** The installed nginx with the configuration of {@code docker/gateway}, but for where things are on this machine. */
final class Gateway implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;
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

    /** Starts it in front of both sides. */
    static Gateway start(Path directory, Side command, Side query) throws IOException {
        int port = FreePort.find();
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
                "daemon off; master_process off; pid %s;".formatted(directory.resolve("nginx.pid")));
        Process process = new ProcessBuilder(nginx)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("nginx.out").toFile())
                .start();
        Gateway gateway = new Gateway(process, port);
        gateway.awaitListening(directory);
        return gateway;
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
                FreePort.LOOPBACK + ":" + command.port(),
                "query-side:8080",
                FreePort.LOOPBACK + ":" + query.port());
    }

    private static String replaced(String text, String... fromAndTo) {
        String replaced = text;
        for (int i = 0; i < fromAndTo.length; i += 2) {
            assertThat(replaced).containsOnlyOnce(fromAndTo[i]);
            replaced = replaced.replace(fromAndTo[i], fromAndTo[i + 1]);
        }
        return replaced;
    }

    private void awaitListening(Path directory) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!listens()) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as(Files.readString(directory.resolve("nginx.out")))
                    .isTrue();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.ofLiteral(FreePort.LOOPBACK), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    String address() {
        return "http://" + FreePort.LOOPBACK + ":" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
