package samsyn.standalone.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import samsyn.standalone.ProjectFiles;
import samsyn.standalone.Samsyn;
import samsyn.standalone.machine.PrivateFiles;

/**
 * One Samsyn without the sample for all test classes of a JVM, started for the first that asks for it and stopped after
 * the last. Each class opens assessments of its own in it, and counts nothing that others may have done.
 */
final class EmptySamsyn implements ParameterResolver {

    private static final Namespace OWN = Namespace.create(EmptySamsyn.class);

    /** What sides that are started apart would take. */
    static final List<String> ELSEWHERE = Stream.of(
                    "samsyn.postgres.url=jdbc:postgresql://127.0.0.1:1/elsewhere",
                    "samsyn.keys.url=jdbc:postgresql://127.0.0.1:1/elsewhere",
                    "samsyn.kafka.bootstrap-servers=127.0.0.1:1",
                    "samsyn.mongodb.uri=mongodb://127.0.0.1:1",
                    "samsyn.oidc.issuer=http://127.0.0.1:1",
                    "samsyn.token.audience=elsewhere",
                    "server.port=1")
            .map(setting -> "-D" + setting)
            .toList();

    /** The second edition. */
    static final Path BYGDEPROVET =
            ProjectFiles.path("command-side/src/test/resources/samsyn/command/assessment/bygdeprovet-2026.json");

    private static final String DISTRICTS = """
            {"source": "Stadens lista", "organisations": [
              {"id": "se:1480-vast", "name": "Västra Göteborg", "within": "se:1480"},
              {"id": "se:1480-ost", "name": "Östra Göteborg", "within": "se:1480"}
            ]}""";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == RunningSamsyn.class;
    }

    @Override
    public RunningSamsyn resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(StoreScope.LAUNCHER_SESSION, OWN)
                .computeIfAbsent(Shared.class, _ -> Shared.start(), Shared.class)
                .samsyn;
    }

    private record Shared(Path directory, RunningSamsyn samsyn) implements AutoCloseable {

        /** With a second edition and a list of districts beside it, and with settings that it must not take. */
        static Shared start() {
            try {
                Path directory = Files.createTempDirectory("samsyn");
                Path editions = Files.createDirectory(directory.resolve("editions"));
                Files.copy(BYGDEPROVET, editions.resolve("bygdeprovet-2026.json"));
                Files.writeString(editions.resolve("organisations.json"), DISTRICTS);
                List<String> flags = Stream.concat(ELSEWHERE.stream(), Stream.of("-Dsamsyn.editions=" + editions))
                        .toList();
                Shared shared = new Shared(
                        directory, RunningSamsyn.starting(Samsyn.class, directory.resolve("data"), flags, "--empty"));
                shared.awaitReady();
                return shared;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("The empty Samsyn that tests share does not start.", e);
            }
        }

        private void awaitReady() throws IOException, InterruptedException {
            try {
                samsyn.awaitReady();
            } catch (Throwable failed) {
                samsyn.close();
                throw failed;
            }
        }

        @Override
        public void close() throws Exception {
            samsyn.stop();
            samsyn.close();
            PrivateFiles.deleteTree(directory);
        }
    }
}
