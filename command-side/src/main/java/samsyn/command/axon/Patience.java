package samsyn.command.axon;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a command is decided again that others were faster than: short at first, longer each time,
 * never quite as long as the others do, and not for ever.
 */
final class Patience {

    private static final Duration FIRST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofMillis(64);
    private static final Duration ALTOGETHER = Duration.ofSeconds(5);

    private final RandomGenerator chance;
    private final Pause pause;

    /** What waiting is: asleep in the running program, remembered in a test. */
    @FunctionalInterface
    interface Pause {
        void during(Duration time) throws InterruptedException;
    }

    Patience(RandomGenerator chance, Pause pause) {
        this.chance = chance;
        this.pause = pause;
    }

    /** The waits of one command. */
    Waits begin() {
        return new Waits();
    }

    final class Waits {

        private Duration longest = FIRST;
        private Duration waited = Duration.ZERO;

        /**
         * Waits for another try.
         *
         * @return false, without waiting, when it has been long enough
         */
        boolean again() throws InterruptedException {
            Duration next = Duration.ofNanos(chance.nextLong(longest.toNanos() / 2, longest.toNanos() + 1));
            if (waited.plus(next).compareTo(ALTOGETHER) > 0) {
                return false;
            }
            pause.during(next);
            waited = waited.plus(next);
            longest = longest.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : longest.multipliedBy(2);
            return true;
        }
    }
}
