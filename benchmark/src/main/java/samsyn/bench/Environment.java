package samsyn.bench;

/** Where it was measured: without that no figure can be compared with another. */
final class Environment {

    private static final long MEGABYTE = 1024 * 1024;

    private Environment() {}

    static void print(Asked asked) {
        Runtime runtime = Runtime.getRuntime();
        Lines.say(
                "%s: %d processors, %d MB of heap at most, JDK %s (%s), %s %s, seed %d",
                asked.program(),
                runtime.availableProcessors(),
                runtime.maxMemory() / MEGABYTE,
                Runtime.version(),
                System.getProperty("java.vendor"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                asked.seed());
    }
}
