package samsyn.query.projection;

import java.util.Random;
import java.util.stream.LongStream;

/** Seeds of random stories: fresh ones in each run, or the one that a run before has printed. */
final class Seeds {

    private Seeds() {}

    /** So many seeds; ten times as many in a full run. */
    static LongStream some(int count) {
        return some(count, count * 10);
    }

    /** So many seeds, or so many in a full run. */
    static LongStream some(int count, int full) {
        String asked = System.getProperty("samsyn.seed", "");
        if (!asked.isBlank()) {
            return LongStream.of(Long.parseLong(asked));
        }
        long first = new Random().nextLong(1_000_000_000L);
        int all = Boolean.getBoolean("samsyn.full") ? full : count;
        System.out.println("Seeds " + first + " to " + (first + all - 1) + "; one of them: -Dsamsyn.seed=<seed>");
        return LongStream.range(first, first + all);
    }
}
