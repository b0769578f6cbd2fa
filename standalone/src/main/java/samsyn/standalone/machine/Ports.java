package samsyn.standalone.machine;

import java.io.IOException;

/** Names a port to try next; {@link FreePort#find} does, except in tests of what happens when it is taken. */
@FunctionalInterface
public interface Ports {

    /** A port that may be free. */
    int next() throws IOException;
}
