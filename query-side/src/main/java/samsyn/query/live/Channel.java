package samsyn.query.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samsyn.query.face.Documents;
import samsyn.query.face.EntryFace;
import samsyn.query.face.Key;
import samsyn.query.face.Recipient;
import samsyn.query.face.View;
import samsyn.query.openness.Standing;
import samsyn.query.read.Standings;

/** The open pages of one assessment. Changes are looked up when they can be read, and told in order. */
final class Channel {

    private static final Logger LOG = LoggerFactory.getLogger(Channel.class);
    /** Longer than a projector needs to be taken over by another node. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final UUID assessment;
    private final Documents documents;
    private final Freshness freshness;
    private final Standings standings;
    private final Set<Subscription> subscriptions = new CopyOnWriteArraySet<>();
    private long told = -1;
    private long announced = -1;
    private boolean running;
    private boolean failing;

    Channel(UUID assessment, Documents documents, Freshness freshness, Standings standings) {
        this.assessment = assessment;
        this.documents = documents;
        this.freshness = freshness;
        this.standings = standings;
    }

    /** @param reached the last entry whose documents the page can already have read */
    void add(Subscription subscription, long reached) {
        synchronized (this) {
            told = subscriptions.isEmpty() ? Math.max(told, reached) : told;
        }
        subscriptions.add(subscription);
    }

    /** True if nobody listens any more. */
    boolean remove(Subscription subscription) {
        subscriptions.remove(subscription);
        return subscriptions.isEmpty();
    }

    synchronized void announced(long sequence) {
        announced = Math.max(announced, sequence);
        if (!running) {
            running = true;
            Thread.ofVirtual().name("channel " + assessment).start(this::run);
        }
    }

    private void run() {
        try {
            for (long upTo = next(); upTo >= 0; upTo = next()) {
                tellOrWait(upTo);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What cannot be told now, for MongoDB is away, say, is told as soon as it can be. */
    private void tellOrWait(long upTo) throws InterruptedException {
        try {
            tell(upTo);
            failing = false;
        } catch (RuntimeException | Error e) {
            if (!failing) {
                LOG.warn("Open pages of {} learn of changes later: {}", assessment, e.toString());
            }
            failing = true;
            Thread.sleep(RETRY);
        }
    }

    /** The newest entry that is not told yet, or -1 if there is none or nobody to tell it. */
    private synchronized long next() {
        running = announced > told && !subscriptions.isEmpty();
        return running ? announced : -1;
    }

    private void tell(long upTo) throws InterruptedException {
        boolean visible = freshness.await(assessment, upTo, PATIENCE);
        long last = documents.reached(assessment);
        List<Key> keys = LongStream.rangeClosed(told() + 1, last)
                .mapToObj(n -> Key.numbered(View.ENTRY, assessment, n))
                .toList();
        List<EntryFace> entries =
                documents.find(keys).each(keys.stream(), EntryFace.class).toList();
        subscriptions.forEach(subscription -> tell(subscription, entries));
        told(last, visible);
    }

    private synchronized long told() {
        return told;
    }

    /** What does not become visible, for its assessment is parked, is waited for again when the next entry comes. */
    private synchronized void told(long last, boolean visible) {
        told = Math.max(told, last);
        announced = visible ? announced : told;
    }

    private void tell(Subscription subscription, List<EntryFace> entries) {
        Optional<Standing> standing = standing(subscription);
        if (standing.isEmpty()) {
            subscription.end();
            return;
        }
        List<String> recipients =
                Recipient.of(standing.get().role(), standing.get().reader().id());
        Set<String> things = new TreeSet<>();
        entries.stream()
                .flatMap(entry -> entry.told().stream())
                .filter(told -> recipients.contains(told.to()))
                .forEach(told -> things.addAll(told.things()));
        subscription.tell(things);
    }

    /** Empty if the reader has lost access, or has another standing than when the page was opened. */
    private Optional<Standing> standing(Subscription subscription) {
        return standings
                .find(assessment, subscription.reader())
                .filter(standing -> standing.role() == subscription.role());
    }

    /**
     * Shows that the connections are alive, ends those whose readers may not read on, and looks for entries that were
     * not announced here. While that cannot be asked, nothing is told, but the connections are kept.
     */
    void beat() {
        try {
            subscriptions.stream().filter(one -> standing(one).isEmpty()).forEach(Subscription::end);
            announced(documents.reached(assessment));
        } catch (RuntimeException e) {
            LOG.debug("The readers of {} cannot be checked just now: {}", assessment, e.getMessage());
        }
        subscriptions.forEach(Subscription::stillHere);
    }

    void end() {
        subscriptions.forEach(Subscription::end);
        subscriptions.clear();
    }
}
