package samsyn.query.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import samsyn.query.face.Documents;

/**
 * Waits until an entry's documents can be read, whichever node writes them. Only the database is believed: what a
 * projector told may be gone with the views.
 */
public final class Freshness {

    private static final int REMEMBERED = 10_000;
    /** How often the database is asked while another node writes and cannot tell this one. */
    private static final Duration ASK = Duration.ofMillis(20);

    private final Documents documents;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<UUID, Long> told = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Freshness(Documents documents) {
        this.documents = documents;
    }

    /** To be told by a projector on this node. */
    public void visible(UUID assessment, long sequence) {
        lock.lock();
        try {
            told.merge(assessment, sequence, Math::max);
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the entry's documents can be read, within that time at most. */
    public boolean await(UUID assessment, long sequence, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!isVisible(assessment, sequence)) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            awaitNews(Math.min(left, ASK.toNanos()), assessment, sequence);
        }
        return true;
    }

    private boolean isVisible(UUID assessment, long sequence) {
        long stored = documents.reached(assessment);
        lock.lock();
        try {
            // Told of, but not there: waited for again, for a moment each time, rather than asked for without a pause.
            told.computeIfPresent(assessment, (_, last) -> last > stored ? null : last);
        } finally {
            lock.unlock();
        }
        return stored >= sequence;
    }

    @SuppressWarnings("WaitNotInLoop") // The caller looks again, whatever woke it.
    private void awaitNews(long nanos, UUID assessment, long sequence) throws InterruptedException {
        lock.lock();
        try {
            if (told.getOrDefault(assessment, -1L) < sequence) {
                news.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
