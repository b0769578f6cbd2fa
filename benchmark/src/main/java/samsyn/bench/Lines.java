package samsyn.bench;

import java.util.Locale;

/** What is printed: figures on standard output, what goes on meanwhile on standard error. */
public final class Lines {

    private Lines() {}

    static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    /** Says how a goal was met. */
    static void goal(String what, double measured, double atMost) {
        say("goal: %s at most %s: %.2f, %s", what, plain(atMost), measured, measured <= atMost ? "reached" : "missed");
    }

    public static void progress(String format, Object... values) {
        System.err.printf(Locale.ROOT, format + "%n", values);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
