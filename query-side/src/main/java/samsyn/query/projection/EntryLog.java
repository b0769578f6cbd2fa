package samsyn.query.projection;

import java.util.UUID;
import java.util.function.Consumer;

/** The log itself, for what the topic does not give: holes, and what came before a fold was forgotten. */
public interface EntryLog {

    /** All that there is. */
    long END = Long.MAX_VALUE;

    /**
     * Reads entries of one assessment in order.
     *
     * @param first sequence of the first entry
     * @param last sequence of the last entry, if there is one
     */
    void read(UUID assessment, long first, long last, Consumer<Entry> to);
}
