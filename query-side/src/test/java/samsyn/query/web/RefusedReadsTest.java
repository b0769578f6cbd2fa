package samsyn.query.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import samsyn.edge.asking.Asking;
import samsyn.edge.postgres.Pool;
import samsyn.query.live.Freshness;
import samsyn.query.live.Streams;
import samsyn.query.mongo.MemoryMongo;
import samsyn.query.mongo.MongoDocuments;
import samsyn.query.mongo.ViewWriter;
import samsyn.query.postgres.AccessLog;
import samsyn.query.projection.AssessmentFold;
import samsyn.query.projection.Reads;
import samsyn.query.projection.Story;
import samsyn.query.read.Assessments;
import samsyn.query.read.Standings;

/** What the server cannot do just now is refused with a problem, and whom it does not concern reads on. */
class RefusedReadsTest {

    private static final int MOST_OF_ONE = 20;

    private final MemoryMongo mongo = new MemoryMongo();
    private final MongoDocuments documents = mongo.documents();
    private final Standings standings = new Standings(documents);
    private final Freshness freshness = new Freshness(documents);
    private final Streams streams = new Streams(documents, standings, freshness);
    private final Socket nobody = new Socket();
    private HikariDataSource away;
    private MockMvc server;

    @BeforeEach
    void start() throws Exception {
        AssessmentFold fold = new AssessmentFold(Story.ASSESSMENT);
        Story.opened().entries().forEach(fold::apply);
        new ViewWriter(mongo.database()).write(List.of(fold.takeUnwritten()));
        // Its port stays its own, and nobody listens there.
        nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        away = Pool.forReading(
                "jdbc:postgresql://127.0.0.1:" + nobody.getLocalPort() + "/samsyn_log?user=nobody", "away", 1);
        BeforeReading before = new BeforeReading(
                () -> {
                    throw new AssertionError("Nobody asks for a seal.");
                },
                freshness,
                new AccessLog(away)::record);
        server = MockMvcBuilders.standaloneSetup(
                        new StreamApi(streams, new Assessments(documents, standings, () -> Reads.SEAL)))
                .addInterceptors(before)
                .setControllerAdvice(new ApiErrors())
                .build();
    }

    @AfterEach
    void stop() throws Exception {
        nobody.close();
        SecurityContextHolder.clearContext();
        streams.close();
        away.close();
        mongo.close();
    }

    @Test
    void anAuditorsReadThatCannotBeRecordedIsNotAnswered() throws Exception {
        stream("auditor", Asking.Right.AUDITOR)
                .andExpect(request().asyncNotStarted())
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:samsyn:problem:views-unavailable"));
        stream("anna").andExpect(status().isOk()).andExpect(request().asyncStarted());
    }

    @Test
    void whoHasTooManyStreamsOpenGetsNoMoreAndOthersDo() throws Exception {
        for (int open = 0; open < MOST_OF_ONE; open++) {
            stream("anna").andExpect(status().isOk());
        }

        stream("anna")
                .andExpect(request().asyncNotStarted())
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:samsyn:problem:too-many-streams"));
        stream("bertil").andExpect(status().isOk());
    }

    private ResultActions stream(String person, Asking.Right... rights) throws Exception {
        Authentication reader = new TestingAuthenticationToken(
                new Asking(person, null, null, Set.of(rights), Instant.now().plusSeconds(600)), "");
        SecurityContextHolder.getContext().setAuthentication(reader);
        return server.perform(
                get("/api/assessments/" + Story.ASSESSMENT + "/stream").principal(reader));
    }
}
