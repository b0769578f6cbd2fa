package samsyn.standalone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samsyn.command.axon.Commands;
import samsyn.command.axon.LogStorageEngine;
import samsyn.command.postgres.LogReader;
import samsyn.command.postgres.LogWriter;
import samsyn.standalone.log.LogOnPostgres;

/**
 * A commit that takes long while another writer goes on, and a writer whose clock is wrong: engines that give up a gap
 * by the clock lose the slow entry for every reader, for ever (AxonFramework #4829); here nobody loses anything.
 */
@Tag("server")
class SlowCommitTest {

    private static final boolean FULL = Boolean.getBoolean("samsyn.full");
    private static final Duration HELD = FULL ? Duration.ofSeconds(61) : Duration.ofSeconds(1);
    private static final int OPENED_BY_EACH = FULL ? 200 : 20;
    private static final Duration WRONG_BY = Duration.ofSeconds(61);
    private static final long SEED = Long.getLong("samsyn.seed", System.nanoTime());

    @TempDir
    static Path directory;

    private static LogOnPostgres log;
    private static LogReader reader;

    @BeforeAll
    static void startThePostgres() throws Exception {
        log = LogOnPostgres.start(directory.resolve("postgres"));
        reader = new LogReader(log.database());
    }

    @AfterAll
    static void stopIt() throws Exception {
        log.close();
    }

    @AfterEach
    void setTheClockRight() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    void anEntryWhoseCommitIsHeldOpenIsReadBeforeTheOneBehindIt() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Tracker tracker = new Tracker();
        List<String> opened;
        tracker.readOn();
        int before = tracker.read.size();
        try (LogWriter held = new LogWriter(
                        SlowCommits.of(log.database(), () -> {
                            reached.countDown();
                            released.await();
                            return true;
                        }),
                        () -> {});
                LogWriter other = new LogWriter(log.database(), () -> {});
                // Closed first: whatever fails, the held commit must end before its writer can.
                AutoCloseable _ = released::countDown) {
            CompletableFuture<UUID> first = CompletableFuture.supplyAsync(() -> open(node(held, Clock.systemUTC())));
            reached.await();
            Clock wrong = Clock.offset(Clock.systemUTC(), WRONG_BY.negated());
            GenericEventMessage.clock = wrong;
            CompletableFuture<UUID> second = CompletableFuture.supplyAsync(() -> open(node(other, wrong)));
            awaitAWriterThatWaits();
            Thread.sleep(HELD);
            tracker.readOn();
            assertThat(tracker.read).hasSize(before);
            assertThat(second).isNotDone();

            released.countDown();
            opened = List.of(first.get().toString(), second.get().toString());
        }
        tracker.readOn();

        assertThat(tracker.assessments.subList(before, before + 2)).isEqualTo(opened);
        new Tracker().mustReadEverythingInOrder();
        tracker.mustReadEverythingInOrder();
    }

    private static void awaitAWriterThatWaits() throws Exception {
        try (Connection connection = log.database().getConnection();
                Statement statement = connection.createStatement()) {
            for (boolean waits = false; !waits; ) {
                try (ResultSet row = statement.executeQuery(
                        "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'")) {
                    row.next();
                    waits = row.getBoolean(1);
                }
            }
        }
    }

    @Test
    void readersWhoFollowNodesWithSlowCommitsAndWrongClocksSkipNothing() throws Exception {
        System.out.println("SlowCommitTest: -Dsamsyn.seed=" + SEED);
        List<LogWriter> writers = IntStream.range(0, 3)
                .mapToObj(n -> {
                    Random random = new Random(SEED + n);
                    return new LogWriter(
                            SlowCommits.of(log.database(), () -> {
                                TimeUnit.MILLISECONDS.sleep(random.nextInt(20));
                                return true;
                            }),
                            () -> {});
                })
                .toList();
        List<Tracker> trackers =
                IntStream.range(0, 3).mapToObj(_ -> new Tracker()).toList();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int n = 0; n < writers.size(); n++) {
                Clock wrong = Clock.offset(Clock.systemUTC(), WRONG_BY.multipliedBy(n - 1));
                Commands node = node(writers.get(n), wrong);
                writing.add(
                        threads.submit(() -> IntStream.range(0, OPENED_BY_EACH).forEach(_ -> open(node))));
            }
            List<Future<?>> following = new ArrayList<>();
            trackers.forEach(tracker -> following.add(threads.submit(() -> {
                while (!writing.stream().allMatch(Future::isDone)) {
                    tracker.readOn();
                }
            })));
            for (Future<?> one : writing) {
                one.get();
            }
            for (Future<?> one : following) {
                one.get();
            }
        } finally {
            writers.forEach(LogWriter::close);
        }
        for (Tracker tracker : trackers) {
            tracker.mustReadEverythingInOrder();
        }
    }

    /** A tracking reader: goes on from the token of the last entry it was given. */
    private static final class Tracker {
        private final LogStorageEngine engine = new LogStorageEngine(new LogWriter(log.database(), () -> {}), reader);
        private final List<Long> read = new ArrayList<>();
        private final List<String> assessments = new ArrayList<>();
        private TrackingToken token;

        void readOn() {
            engine.readEvents(token, false).forEach(event -> {
                token = event.trackingToken();
                read.add(token.position().orElseThrow());
                assessments.add(
                        ((org.axonframework.eventhandling.DomainEventMessage<?>) event).getAggregateIdentifier());
            });
        }

        void mustReadEverythingInOrder() throws Exception {
            int before;
            do {
                before = read.size();
                readOn();
            } while (read.size() > before);
            assertThat(read)
                    .containsExactlyElementsOf(
                            LongStream.range(0, log.count("entry")).boxed().toList());
        }
    }

    private static Commands node(LogWriter writer, Clock clock) {
        return new Commands(new LogStorageEngine(writer, reader), reader, clock);
    }

    private static UUID open(Commands node) {
        return new Work(() -> node).open();
    }
}
