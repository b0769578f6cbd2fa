package samsyn.query.live;

import java.util.Set;
import java.util.TreeSet;
import samsyn.query.document.Audience;
import samsyn.query.reader.Reader;

/** One listener of one assessment; what it is too slow to be told is told at once later. */
final class Subscription {

    private final Reader reader;
    private final Audience audience;
    private final Listener listener;
    private final Set<String> waiting = new TreeSet<>();
    private boolean telling;
    private boolean ended;

    Subscription(Reader reader, Audience audience, Listener listener) {
        this.reader = reader;
        this.audience = audience;
        this.listener = listener;
    }

    Reader reader() {
        return reader;
    }

    /** In what capacity it was opened; whoever stands otherwise now must open another. */
    Audience audience() {
        return audience;
    }

    /** Tells it of these things, on a thread of its own. */
    synchronized void tell(Set<String> things) {
        waiting.addAll(things);
        if (!telling && !ended && !waiting.isEmpty()) {
            telling = true;
            Thread.ofVirtual().name("tell").start(this::tellWaiting);
        }
    }

    private void tellWaiting() {
        for (Set<String> things = next(); !things.isEmpty(); things = next()) {
            listener.changed(things);
        }
    }

    private synchronized Set<String> next() {
        Set<String> things = ended ? Set.of() : Set.copyOf(waiting);
        waiting.clear();
        telling = !things.isEmpty();
        return things;
    }

    void stillHere() {
        listener.stillHere();
    }

    void end() {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
        }
        listener.end();
    }
}
