package samsyn.standalone.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samsyn.command.assessment.Answer;
import samsyn.command.assessment.AssessmentCommand.OpenAssessment;
import samsyn.command.assessment.Compared;
import samsyn.command.assessment.Person;
import samsyn.command.assessment.Person.Right;
import samsyn.command.axon.Commands;
import samsyn.command.axon.LogStorageEngine;
import samsyn.command.axon.Submission;
import samsyn.command.postgres.LogReader;
import samsyn.command.postgres.LogWriter;
import samsyn.command.postgres.RelayLock;
import samsyn.edge.postgres.LogUnavailable;
import samsyn.edge.postgres.Pool;
import samsyn.edition.Editions;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.standalone.postgres.EmbeddedPostgres;

/** A node that freezes or fails in the middle of its work keeps nothing from the others, nor its own callers waiting. */
@Tag("server")
class StuckNodeTest {

    private static final String HOLD_THE_HEAD = "select next from head for update";
    private static final Person COORDINATOR = new Person(
            "coordinator",
            "Samordnare",
            new Organisation("se:skl", "Sveriges Kommuner och Landsting", null),
            Set.of(Right.COORDINATOR));
    private static final OpenAssessment OPEN = new OpenAssessment(
            new Unit("se:1761", "Hammarö kommun", Unit.Type.MUNICIPALITY, null),
            2013,
            new Editions(null).find("kommunkompassen-2010").orElseThrow(),
            List.of(),
            Compared.NONE);

    @TempDir
    static Path directory;

    private static LogOnPostgres log;
    private static HikariDataSource healthy;
    private static HikariDataSource frozen;

    @BeforeAll
    static void startThePostgresAndTwoNodesPools() throws Exception {
        log = LogOnPostgres.start(directory.resolve("postgres"));
        healthy = Pool.forWriting(log.jdbcUrl(EmbeddedPostgres.COMMAND), "healthy");
        frozen = Pool.forWriting(log.jdbcUrl(EmbeddedPostgres.COMMAND), "frozen");
    }

    @AfterAll
    static void stopThem() throws Exception {
        healthy.close();
        frozen.close();
        log.close();
    }

    @Test
    void aNodeThatFreezesHoldingTheHeadLosesItAndTheOthersGoOn() throws Exception {
        try (Connection holder = frozen.getConnection();
                Statement statement = holder.createStatement();
                LogWriter writer = new LogWriter(healthy, () -> {})) {
            holder.setAutoCommit(false);
            statement.execute(HOLD_THE_HEAD);

            assertThat(open(writer, UUID.randomUUID()).sequence()).isZero();

            assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void whoeverHoldsTheHeadForLongAllWhoWaitAreToldTogetherAndMayTryAgain() throws Exception {
        List<UUID> assessments = new ArrayList<>();
        try (LogWriter writer = new LogWriter(healthy, () -> {});
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> waiting = new ArrayList<>();
            try (Connection outsider = DriverManager.getConnection(log.jdbcUrl(EmbeddedPostgres.COMMAND));
                    Statement statement = outsider.createStatement()) {
                outsider.setAutoCommit(false);
                statement.execute(HOLD_THE_HEAD);
                for (int i = 0; i < 40; i++) {
                    UUID assessment = UUID.randomUUID();
                    assessments.add(assessment);
                    waiting.add(people.submit(() -> open(writer, assessment)));
                }
                for (Future<Answer> answer : waiting) {
                    assertThatThrownBy(answer::get)
                            .isInstanceOf(ExecutionException.class)
                            .hasCauseInstanceOf(LogUnavailable.class);
                }
                outsider.rollback();
            }

            for (UUID assessment : assessments) {
                assertThat(open(writer, assessment).sequence()).isZero();
            }
        }
        assertThat(log.rows())
                .extracting(LogOnPostgres.Row::assessment)
                .containsAll(assessments.stream().map(UUID::toString).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void aRelayThatFreezesLosesItsTurn() {
        RelayLock first = RelayLock.tryTake(frozen).orElseThrow();
        assertThat(first.isHeld()).isTrue();
        assertThat(RelayLock.tryTake(healthy)).isEmpty();

        Optional<RelayLock> second = Optional.empty();
        while (second.isEmpty()) {
            second = RelayLock.tryTake(healthy);
        }

        assertThat(first.isHeld()).isFalse();
        assertThat(second.get().isHeld()).isTrue();
        second.get().close();
        first.close();
    }

    @Test
    void aWriterThatFailsAfterTheCommitTellsNobodyThatNothingWasWrittenAndGoesOn() throws Exception {
        AtomicBoolean fails = new AtomicBoolean(true);
        UUID assessment = UUID.randomUUID();
        try (LogWriter writer = new LogWriter(healthy, () -> {
            if (fails.getAndSet(false)) {
                throw new StackOverflowError("on purpose");
            }
        })) {
            assertThatThrownBy(() -> open(writer, assessment))
                    .isInstanceOf(LogUnavailable.class)
                    .hasMessageContaining("not known");

            assertThat(open(writer, assessment).sequence()).isZero();
        }
        assertThat(log.rows())
                .filteredOn(row -> row.assessment().equals(assessment.toString()))
                .hasSize(1);
    }

    /** The same assessment is always opened under the same key. */
    private static Answer open(LogWriter writer, UUID assessment) {
        LogReader reader = new LogReader(healthy);
        Commands commands = new Commands(new LogStorageEngine(writer, reader), reader, Clock.systemUTC());
        return commands.submit(new Submission(
                assessment, OPEN, COORDINATOR, "open " + assessment, "open".getBytes(UTF_8), null, Map.of()));
    }
}
