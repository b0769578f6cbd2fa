package samsyn.standalone;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits as long as something moves, however slow the machine is; where nothing moves any more, it says what stands still. */
public final class Patience {

    /** Looked at so often without any change, it stands still: four minutes of silence at the least. */
    private static final int LOOKS = 960;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final String what;
    private Object last = "nothing yet";
    private int unchanged;

    /** @param what is waited for, as a sentence says it */
    public Patience(String what) {
        this.what = what;
    }

    /** Looks again and again until it holds; what moves meanwhile is told by its value, or its text, being another one. */
    public static void until(String what, Callable<Boolean> holds, Callable<?> moves) throws Exception {
        Patience patience = new Patience(what);
        while (!holds.call()) {
            patience.look(moves.call());
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Looks again and again until nothing is left; what is left is what moves. */
    public static void untilNothingIsLeft(String what, Callable<List<String>> left) throws Exception {
        Patience patience = new Patience(what);
        for (List<String> now = left.call(); !now.isEmpty(); now = left.call()) {
            patience.look(List.copyOf(now));
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** For clients of others, which only know seconds: as long as something may stand still here. */
    public static Duration atAStandstill() {
        return BETWEEN_LOOKS.multipliedBy(LOOKS);
    }

    /** How long whoever waits in another way may do so before the next look. */
    public static Duration betweenLooks() {
        return BETWEEN_LOOKS;
    }

    /** Takes note of how far it is. */
    public void look(Object moves) {
        unchanged = moves.equals(last) ? unchanged + 1 : 0;
        last = moves;
        if (unchanged == LOOKS) {
            throw new AssertionError("%s: nothing moves any more; the last that was seen: %s".formatted(what, moves));
        }
    }
}
