package samsyn.query.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samsyn.query.document.Documents;
import samsyn.query.reader.NoSuchThing;
import samsyn.query.reader.Reader;
import samsyn.query.reader.Standing;
import samsyn.query.reader.Standings;

/**
 * Tells open pages which things have changed for their readers, once the change can be read. What is not for a reader
 * is not told: change notes name for each audience what changed for it.
 */
public final class Streams implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Documents documents;
    private final Standings standings;
    private final Freshness freshness;
    private final Map<UUID, Channel> channels = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("streams").factory());

    public Streams(Documents documents, Standings standings, Freshness freshness) {
        this.documents = documents;
        this.standings = standings;
        this.freshness = freshness;
    }

    public void start() {
        clock.scheduleWithFixedDelay(this::beat, HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * Opens a stream.
     *
     * @param until when the reader's token ends, and the stream with it
     * @param again true if it was open before, so that changes may have been missed
     * @param listener made only if there is such an assessment for this reader; returns once the stream is known here
     * @return ends the stream; to be called when the page is gone
     * @throws NoSuchThing if there is no such assessment for this reader
     */
    public Runnable open(UUID assessment, Reader reader, Instant until, boolean again, Listener listener) {
        Standing standing = standings.of(assessment, reader);
        Subscription subscription = new Subscription(reader, standing.audience(), listener);
        channels.compute(assessment, (id, known) -> {
            Channel channel = known == null ? new Channel(id, documents, freshness, this::standing) : known;
            channel.add(subscription, documents.reached(id));
            return channel;
        });
        if (again) {
            subscription.tell(Set.copyOf(Listener.EVERYTHING));
        }
        long left = Math.max(0, Duration.between(Instant.now(), until).toMillis());
        clock.schedule(subscription::end, left, TimeUnit.MILLISECONDS);
        return () -> close(assessment, subscription);
    }

    /** To be told of every new entry on every node; its documents need not be written yet. */
    public void announced(UUID assessment, long sequence) {
        Channel channel = channels.get(assessment);
        if (channel != null) {
            channel.announced(sequence);
        }
    }

    private Optional<Standing> standing(UUID assessment, Reader reader) {
        return standings.find(assessment, reader);
    }

    private void close(UUID assessment, Subscription subscription) {
        channels.computeIfPresent(assessment, (_, channel) -> channel.remove(subscription) ? null : channel);
    }

    private void beat() {
        for (Channel channel : channels.values()) {
            Thread.ofVirtual().name("beat").start(() -> {
                try {
                    channel.beat();
                } catch (RuntimeException e) {
                    LOG.debug("No heartbeat just now: {}", e.getMessage());
                }
            });
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        channels.values().forEach(Channel::end);
        channels.clear();
    }
}
