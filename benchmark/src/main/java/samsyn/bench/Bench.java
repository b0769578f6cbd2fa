package samsyn.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs one program by its name and writes its figures where they are asked for. */
public final class Bench {

    private static final Map<String, Program> PROGRAMS = programs();
    private static final int NOT_MEASURED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Bench() {}

    private static Map<String, Program> programs() {
        Map<String, Program> programs = new LinkedHashMap<>();
        programs.put("fold", new Folding());
        programs.put("documents", new Writing());
        programs.put("asof", new LookingBack());
        return programs;
    }

    /** Measures what the arguments ask for; {@code ./bench --help} explains them. */
    public static void main(String[] arguments) {
        Asked asked = understood(arguments);
        Environment.print(asked);
        try {
            List<Figure> figures =
                    Objects.requireNonNull(PROGRAMS.get(asked.program())).measure(asked);
            if (asked.json() != null) {
                Figure.write(figures, asked.json());
            }
            System.exit(0); // the store's threads would go on
        } catch (Exception why) {
            why.printStackTrace();
            System.exit(NOT_MEASURED);
        }
    }

    private static Asked understood(String[] arguments) {
        try {
            return Asked.of(List.of(arguments), PROGRAMS.keySet());
        } catch (IllegalArgumentException why) {
            System.err.println(why.getMessage());
            System.exit(NOT_UNDERSTOOD);
            throw why;
        }
    }
}
