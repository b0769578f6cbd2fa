package samsyn.command.axon;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import samsyn.command.postgres.Receipt;
import samsyn.event.Actor;

/** What an event's envelope and its commit need beside the event itself; travels as Axon metadata. */
record Recording(Actor actor, @Nullable String trace, Receipt receipt, Map<String, byte[]> beside) {

    static final String METADATA = "recording";

    /** Whose event it is, by their id; of what is read from the log, too. */
    static final String BY = "by";
}
