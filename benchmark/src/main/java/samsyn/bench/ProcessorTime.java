package samsyn.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Milliseconds that this thread has had of a processor: compiler, collector and other programs left out. */
final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e6;

    private ProcessorTime() {}

    static double now() {
        return THREADS.getCurrentThreadCpuTime() / NANOS;
    }
}
