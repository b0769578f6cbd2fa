package samsyn.standalone;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Tells whoever started Samsyn what is going on, on standard output, up to the line that says where it is. */
public final class Progress {

    /** Seconds since 1970, with decimals, when {@code ./run} was typed. */
    static final String STARTED_AT = "SAMSYN_STARTED_AT";

    private static final String LAST_LINE = "Samsyn is ready: ";
    private static final int CELLS = 30;
    private static final int PLAIN_STEP = 25;

    private final PrintStream out;
    private final boolean terminal;
    private final Instant started;
    private final InstantSource clock;
    private String shown = "";

    Progress(PrintStream out, boolean terminal, Instant started, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.started = started;
        this.clock = clock;
    }

    /** On this process's standard output. */
    @SuppressWarnings("SystemConsoleNull") // It is null where jdk.console=java.base was asked for.
    static Progress ofThisProcess() {
        Console console = System.console();
        InstantSource clock = InstantSource.system();
        return new Progress(System.out, console != null && console.isTerminal(), started(clock), clock);
    }

    /** Prints one line. Only {@link #ready} says that something "is ready". */
    public synchronized void say(String line) {
        if (line.contains("is ready")) {
            throw new IllegalArgumentException("Only the last line says that Samsyn is ready, not: " + line);
        }
        print(line);
    }

    /**
     * Shows how far something has come: on a terminal one line that fills, elsewhere a line per quarter. The last call
     * has {@code done == all}.
     */
    public synchronized void bar(String what, long done, long all) {
        int percent = all <= 0 ? 100 : (int) Math.clamp(100 * done / all, 0, 100);
        if (terminal) {
            int filled = CELLS * percent / 100;
            String bar = "[%s%s] %d %%  %s".formatted("#".repeat(filled), ".".repeat(CELLS - filled), percent, what);
            if (!bar.equals(shown)) {
                out.print("\r" + bar + " ".repeat(Math.max(0, shown.length() - bar.length())));
                out.flush();
                shown = bar;
            }
            if (percent == 100) {
                out.println();
                shown = "";
            }
            return;
        }
        String line = "%s: %d %%".formatted(what, percent / PLAIN_STEP * PLAIN_STEP);
        if (percent >= PLAIN_STEP && !line.equals(shown)) {
            out.println(line);
            shown = line;
        }
    }

    /** The last two lines of a start: how long it took since {@code ./run} was typed, and where the pages are. */
    public synchronized void ready(String url) {
        print("Started in %s s.".formatted(seconds(Duration.between(started, clock.instant()))));
        print(LAST_LINE + url);
    }

    /** A duration in seconds with one decimal, {@code 0.9}. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    private void print(String line) {
        if (terminal && !shown.isEmpty()) {
            out.println();
        }
        shown = "";
        out.println(line);
        out.flush();
    }

    private static Instant started(InstantSource clock) {
        String typed = System.getenv(STARTED_AT);
        if (typed != null && typed.matches("\\d{1,12}([.,]\\d{1,9})?")) {
            return Instant.ofEpochMilli(Math.round(Double.parseDouble(typed.replace(',', '.')) * 1000));
        }
        return ProcessHandle.current().info().startInstant().orElseGet(clock::instant);
    }
}
