package samsyn.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Scanner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides behind the real gateway: one address for everything, as people and programs use it. */
@Tag("server")
class GatewayTest {

    @TempDir
    static Path directory;

    private static RealServers servers;
    private static OpenIdProvider provider;
    private static Side command;
    private static Side query;
    private static Gateway gateway;
    private static SmallAssessment through;

    @BeforeAll
    static void startBothBehindTheGateway() throws Exception {
        assumeTrue(Gateway.program().isPresent(), "nginx is not there");
        servers = RealServers.start(directory);
        provider = OpenIdProvider.start();
        command = Side.start("command-side", directory, servers.environment("command-side", provider.issuer()));
        query = Side.start("query-side", directory, servers.environment("query-side", provider.issuer()));
        command.awaitStarted();
        query.awaitStarted();
        gateway = Gateway.start(directory, command, query);
        through = new SmallAssessment(provider, gateway.address(), gateway.address()).open();
    }

    @AfterAll
    static void stop() throws Exception {
        if (servers != null) {
            through.close();
            gateway.close();
            query.close();
            command.close();
            provider.close();
            servers.close();
        }
    }

    @Test
    void carriesTheWholeStory() throws Exception {
        through.play();

        assertThat(through.read("reviewer", "/areas/" + SmallAssessment.AREA)
                        .required("status")
                        .stringValue())
                .isEqualTo("APPROVED");
        assertThat(through.get("auditor", "/api/assessments").body())
                .contains(through.path().substring(17));
    }

    @Test
    void givesChangesToTheCommandSideAndEverythingElseToTheQuerySide() throws Exception {
        assertThat(status("GET", "/api/nonsense")).isEqualTo(404);
        assertThat(status("GET", "/api/admin/projection")).isEqualTo(200);
        // The query side's administration is its own whatever the method; the command side would say 404.
        assertThat(status("POST", "/api/admin/projection")).isEqualTo(405);
        assertThat(status("POST", "/api/nonsense")).isEqualTo(404);
        assertThat(status("GET", "/samsyn.css")).isEqualTo(200);
        assertThat(status("GET", "/login")).isEqualTo(200);
    }

    @Test
    void sendsWhoHasNotSignedInToThePageForItAtItsOwnAddress() throws Exception {
        HttpResponse<Void> page = through.http()
                .send(
                        HttpRequest.newBuilder(URI.create(gateway.address() + "/"))
                                .build(),
                        BodyHandlers.discarding());

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(URI.create(gateway.address() + "/")
                        .resolve(page.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(URI.create(gateway.address() + "/login"));
    }

    @Test
    void passesOnWhatOpenPagesAreToldAtOnce() throws Exception {
        HttpResponse<InputStream> stream = through.http()
                .send(
                        HttpRequest.newBuilder(URI.create(gateway.address() + through.path() + "/stream"))
                                .header("Authorization", "Bearer " + provider.token("evaluator-2"))
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        try (Scanner lines = new Scanner(stream.body())) {
            assertThat(lines.nextLine()).startsWith(":open");

            through.register("Medan sidan är öppen");

            assertThat(lines.findWithinHorizon("event:changed", 0)).isNotNull();
            assertThat(lines.findWithinHorizon("\"evidence", 0)).isNotNull();
        }
    }

    private static int status(String method, String where) throws Exception {
        String coordinator = provider.token("coordinator", "COORDINATOR");
        return through.send(gateway.address(), coordinator, method, where, null).statusCode();
    }
}
