package samsyn.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param entries lengths of the grown assessments, rising
 * @param json where the figures are written, or null
 * @param seed grows the same assessments again
 */
record Asked(
        String program, List<Integer> entries, @Nullable Path json, long seed) {

    private static final List<Integer> ENTRIES = List.of(1_000, 2_000, 5_000, 10_000);
    private static final long SEED = 42;
    private static final int FEWEST = 500;

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException with one sentence, where one of them is not understood
     */
    static Asked of(List<String> arguments, Set<String> programs) {
        if (arguments.isEmpty() || !programs.contains(arguments.getFirst())) {
            throw not("There is no program " + (arguments.isEmpty() ? "without a name" : arguments.getFirst()));
        }
        List<Integer> entries = new ArrayList<>();
        @Nullable Path json = null;
        long seed = SEED;
        String option = "";
        for (Iterator<String> rest = arguments.listIterator(1); rest.hasNext(); ) {
            String argument = rest.next();
            if (argument.startsWith("--")) {
                option = argument;
                argument = rest.hasNext() ? rest.next() : "";
            }
            switch (option) {
                case "--entries" -> entries.add((int) number(option, argument, FEWEST));
                case "--json" -> json = file(option, argument);
                case "--seed" -> seed = number(option, argument, Long.MIN_VALUE);
                default -> throw not("There is no option " + (option.isEmpty() ? argument : option));
            }
        }
        return new Asked(
                arguments.getFirst(),
                entries.isEmpty()
                        ? ENTRIES
                        : entries.stream().sorted().distinct().toList(),
                json,
                seed);
    }

    /** The longest of the grown assessments. */
    int mostEntries() {
        return entries.getLast();
    }

    private static Path file(String option, String value) {
        if (value.isEmpty()) {
            throw not(option + " takes a file, not nothing");
        }
        return Path.of(value);
    }

    private static long number(String option, String value, long least) {
        try {
            long number = Long.parseLong(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw not("%s takes whole numbers%s, not %s"
                .formatted(option, least > 0 ? " from " + least : "", value.isEmpty() ? "nothing" : value));
    }

    private static IllegalArgumentException not(String why) {
        return new IllegalArgumentException(why + "; see ./bench --help.");
    }
}
