package samsyn.query.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import samsyn.query.face.Documents;
import samsyn.query.openness.Asker;
import samsyn.query.openness.Standing;
import samsyn.query.read.Standings;

/**
 * Tells open pages which things have changed for their readers, once the change can be read. What is not for a reader
 * is not told: change notes name for each audience what changed for it.
 */
public final class Streams implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MOST_OF_ONE = 20;
    private static final int MOST = 2_000;

    private final Documents documents;
    private final Standings standings;
    private final Freshness freshness;
    private final int mostOfOne;
    private final int most;
    private final Set<Subscription> open = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Channel> channels = new ConcurrentHashMap<>();
    private final Map<UUID, Long> announcements = Collections.synchronizedMap(new RecentChanges());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("streams").factory());

    public Streams(Documents documents, Standings standings, Freshness freshness) {
        this(documents, standings, freshness, MOST_OF_ONE, MOST);
    }

    Streams(Documents documents, Standings standings, Freshness freshness, int mostOfOne, int most) {
        this.mostOfOne = mostOfOne;
        this.most = most;
        this.documents = documents;
        this.standings = standings;
        this.freshness = freshness;
    }

    public void start() {
        // It ends with the clock.
        var _ = clock.scheduleWithFixedDelay(
                this::beat, HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * Opens a stream.
     *
     * @param until when the reader's token ends, and the stream with it
     * @param missed asked once the stream is open: whether the page may have missed a change before
     * @return ends the stream; to be called when the page is gone
     * @throws NoSuchThing if there is no such assessment for this reader
     * @throws TooManyStreams if this reader, or all together, have as many open as there may be
     */
    public Runnable open(UUID assessment, Asker reader, Instant until, BooleanSupplier missed, Listener listener) {
        Standing standing = standings.of(assessment, reader);
        Subscription subscription = new Subscription(reader, standing.role(), listener);
        admit(subscription);
        try {
            Channel channel = channels.compute(assessment, (id, known) -> {
                Channel one = known == null ? new Channel(id, documents, freshness, standings) : known;
                one.add(subscription, documents.reached(id));
                return one;
            });
            // Entries that were announced before anybody listened may only become visible now.
            channel.announced(announcements.getOrDefault(assessment, -1L));
            if (missed.getAsBoolean()) {
                subscription.tell(Listener.EVERYTHING);
            }
        } catch (RuntimeException | Error e) {
            forget(assessment, subscription);
            throw e;
        }
        long left = Math.max(0, Duration.between(Instant.now(), until).toMillis());
        Future<?> end = clock.schedule(subscription::end, left, TimeUnit.MILLISECONDS);
        return () -> {
            end.cancel(false);
            forget(assessment, subscription);
        };
    }

    private synchronized void admit(Subscription subscription) {
        String person = subscription.reader().id();
        if (open.stream().filter(one -> one.reader().id().equals(person)).count() >= mostOfOne) {
            throw new TooManyStreams(true);
        }
        if (open.size() >= most) {
            throw new TooManyStreams(false);
        }
        open.add(subscription);
    }

    private void forget(UUID assessment, Subscription subscription) {
        channels.computeIfPresent(assessment, (_, channel) -> channel.remove(subscription) ? null : channel);
        open.remove(subscription);
    }

    /** How many are open. */
    int size() {
        return open.size();
    }

    /** To be told of every new entry on every node; its documents need not be written yet. */
    public void announced(UUID assessment, long sequence) {
        announcements.merge(assessment, sequence, Math::max);
        Channel channel = channels.get(assessment);
        if (channel != null) {
            channel.announced(sequence);
        }
    }

    void beat() {
        for (Channel channel : channels.values()) {
            Thread.ofVirtual().name("beat").start(channel::beat);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        channels.values().forEach(Channel::end);
        channels.clear();
    }

    /** The last entries of the assessments that anything happened to lately. */
    private static final class RecentChanges extends LinkedHashMap<UUID, Long> {
        private static final long serialVersionUID = 1L;
        private static final int REMEMBERED = 10_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
            return size() > REMEMBERED;
        }
    }
}
