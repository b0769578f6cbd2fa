package samsyn.query.live;

import java.util.Set;

/** An open page that is told which things have changed. */
public interface Listener {

    /** Tells it; called for one change after the other. */
    void changed(Set<String> things);

    /** Says nothing, so that a lost connection is noticed. */
    void stillHere();

    /** Ends it: the reader may not read on. */
    void end();

    /** What a page is told that may have missed something: to look at everything again. */
    Set<String> EVERYTHING = Set.of("all");
}
