package samsyn.standalone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What has been started and must be stopped, the newest first; nothing slips through when both happen at once. */
final class Started {

    private static final Duration START_ENDS_WITHIN = Duration.ofSeconds(30);

    private record Part(String name, AutoCloseable part, Duration bound) {}

    private final Consumer<String> complaints;
    private final Deque<Part> parts = new ArrayDeque<>();
    private int starting;
    private boolean stopping;

    Started(Consumer<String> complaints) {
        this.complaints = complaints;
    }

    /** Starts a part and remembers it; if all is being stopped meanwhile, the part is stopped at once. */
    <T extends AutoCloseable> T start(String name, Duration stopsWithin, Callable<T> start) throws Exception {
        synchronized (this) {
            refuseIfStopping();
            starting++;
        }
        try {
            T part = start.call();
            synchronized (this) {
                parts.push(new Part(name, part, stopsWithin));
            }
            return part;
        } finally {
            synchronized (this) {
                starting--;
                notifyAll();
            }
        }
    }

    /** Stops everything, each part within its bound; true if all of it stopped as it should. */
    boolean stop() {
        boolean clean = awaitStarts();
        for (Part part = next(); part != null; part = next()) {
            clean &= stop(part);
        }
        return clean;
    }

    private synchronized void refuseIfStopping() throws CannotStart {
        if (stopping) {
            throw new CannotStart("Samsyn was stopped while it was starting.");
        }
    }

    private synchronized boolean awaitStarts() {
        stopping = true;
        long deadline = System.nanoTime() + START_ENDS_WITHIN.toNanos();
        try {
            for (long left = START_ENDS_WITHIN.toNanos();
                    starting > 0 && left > 0;
                    left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        return starting == 0;
    }

    private synchronized @Nullable Part next() {
        return parts.poll();
    }

    private boolean stop(Part part) {
        FutureTask<Void> stop = new FutureTask<>(() -> {
            part.part().close();
            return null;
        });
        Thread.ofPlatform().daemon().name("stop " + part.name()).start(stop);
        try {
            stop.get(part.bound().toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException late) {
            complaints.accept("%s did not stop within %d s."
                    .formatted(part.name(), part.bound().toSeconds()));
        } catch (ExecutionException failed) {
            complaints.accept("%s did not stop in order: %s".formatted(part.name(), failed.getCause()));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
