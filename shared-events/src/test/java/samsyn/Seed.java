package samsyn;

import java.util.Random;

/** The seed of this run: given as {@code samsyn.seed} to repeat one, otherwise new; always printed. */
public final class Seed {

    /** How many times a property is tried: 2,000, or 20,000 with {@code samsyn.full=true}. */
    public static final int TRIES = Boolean.getBoolean("samsyn.full") ? 20_000 : 2_000;

    private static final long SEED = seed();

    private Seed() {}

    /** A fresh random for one property. */
    public static Random random(String property) {
        System.out.println(property + ": samsyn.seed=" + SEED);
        return new Random(SEED);
    }

    private static long seed() {
        String given = System.getProperty("samsyn.seed", "");
        return given.isBlank() ? new Random().nextLong() : Long.parseLong(given);
    }
}
