package samsyn.standalone;

import static samsyn.standalone.postgres.EmbeddedPostgres.COMMAND;
import static samsyn.standalone.postgres.EmbeddedPostgres.KEYS;
import static samsyn.standalone.postgres.EmbeddedPostgres.LOG;
import static samsyn.standalone.postgres.EmbeddedPostgres.QUERY;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import samsyn.standalone.kafka.EmbeddedKafka;
import samsyn.standalone.mongo.EmbeddedMongo;
import samsyn.standalone.postgres.EmbeddedPostgres;

/** The three servers, started side by side. */
final class Servers {

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);

    private final Started started;
    private final Progress progress;

    private Servers(Started started, Progress progress) {
        this.started = started;
        this.progress = progress;
    }

    static Addresses start(DataDirectory data, Started started, Progress progress) throws CannotStart {
        return new Servers(started, progress).start(data);
    }

    private Addresses start(DataDirectory data) throws CannotStart {
        // Platform threads: what a virtual one starts would be daemons.
        ExecutorService starters = Executors.newFixedThreadPool(
                3, Thread.ofPlatform().name("start ", 0).factory());
        try {
            var postgres = start(
                    starters,
                    "PostgreSQL",
                    () -> EmbeddedPostgres.start(data.path().resolve("postgres")));
            var kafka = start(
                    starters, "Kafka", () -> EmbeddedKafka.start(data.path().resolve("kafka")));
            var mongo = start(
                    starters,
                    "the store of the views",
                    () -> EmbeddedMongo.start(data.path().resolve("mongo"), data.stoppedCleanly()));
            awaitAll(List.of(postgres, kafka, mongo));
            return addresses(postgres.join(), kafka.join(), mongo.join());
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw cause instanceof CannotStart why ? why : new CannotStart(String.valueOf(cause.getMessage()), cause);
        } finally {
            starters.shutdown();
        }
    }

    private <T extends AutoCloseable> CompletableFuture<T> start(
            ExecutorService starters, String name, Callable<T> start) {
        return CompletableFuture.supplyAsync(
                () -> {
                    long before = System.nanoTime();
                    try {
                        T server = started.start(name, STOPS_WITHIN, start);
                        Duration took = Duration.ofNanos(System.nanoTime() - before);
                        progress.say("  %-22s  %s s".formatted(name, Progress.seconds(took)));
                        return server;
                    } catch (Exception failed) {
                        throw new CompletionException(failed);
                    }
                },
                starters);
    }

    /** Ends with the first failure: whoever waits for the others is {@link Started#stop}. */
    private static void awaitAll(List<? extends CompletableFuture<?>> servers) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        for (CompletableFuture<?> server : servers) {
            var _ = server.exceptionally(failed -> {
                failure.completeExceptionally(failed);
                return null;
            });
        }
        CompletableFuture.anyOf(failure, CompletableFuture.allOf(servers.toArray(CompletableFuture[]::new)))
                .join();
    }

    private static Addresses addresses(EmbeddedPostgres postgres, EmbeddedKafka kafka, EmbeddedMongo mongo) {
        return new Addresses(
                postgres.jdbcUrl(LOG, COMMAND),
                postgres.jdbcUrl(LOG, QUERY),
                postgres.jdbcUrl(KEYS, KEYS),
                postgres.jdbcUrl(KEYS, QUERY),
                kafka.bootstrapServers(),
                mongo.connectionString());
    }
}
