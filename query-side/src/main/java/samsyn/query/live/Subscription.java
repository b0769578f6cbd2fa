package samsyn.query.live;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samsyn.openness.Openness.Role;
import samsyn.query.openness.Asker;

/**
 * One listener of one assessment, called on a thread of its own: how slow it is concerns nobody else. What happens
 * meanwhile is told at once later.
 */
final class Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    private static final Duration TOO_SLOW = Duration.ofSeconds(30);

    private final Asker reader;
    private final Role role;
    private final Listener listener;
    private final Set<String> waiting = new TreeSet<>();
    private boolean beat;
    private boolean calling;
    private long since;
    private boolean ended;
    private boolean toldEnd;

    Subscription(Asker reader, Role role, Listener listener) {
        this.reader = reader;
        this.role = role;
        this.listener = listener;
    }

    Asker reader() {
        return reader;
    }

    /** In what capacity it was opened; whoever stands otherwise now must open another. */
    Role role() {
        return role;
    }

    synchronized void tell(Set<String> things) {
        waiting.addAll(things);
        if (!things.isEmpty()) {
            call();
        }
    }

    /** One that has not taken what it was told for so long is ended; its page opens another. */
    void stillHere() {
        stillHere(System.nanoTime());
    }

    synchronized void stillHere(long now) {
        if (calling && now - since > TOO_SLOW.toNanos()) {
            end();
        } else {
            beat = true;
            call();
        }
    }

    synchronized void end() {
        if (!ended) {
            ended = true;
            call();
        }
    }

    private void call() {
        if (!calling && !toldEnd) {
            calling = true;
            Thread.ofVirtual().name("tell").start(this::callUntilDone);
        }
    }

    private void callUntilDone() {
        for (Runnable next = next(); next != null; next = next()) {
            try {
                next.run();
            } catch (RuntimeException e) {
                LOG.debug("A listener that fails is ended", e);
                end();
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        since = System.nanoTime();
        if (ended) {
            calling = !toldEnd;
            toldEnd = true;
            return calling ? listener::end : null;
        }
        if (!waiting.isEmpty()) {
            Set<String> things = Set.copyOf(waiting);
            waiting.clear();
            beat = false;
            return () -> listener.changed(things);
        }
        calling = beat;
        beat = false;
        return calling ? listener::stillHere : null;
    }
}
