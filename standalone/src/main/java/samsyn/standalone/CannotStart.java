package samsyn.standalone;

import org.jspecify.annotations.Nullable;

/** Samsyn cannot start; the message is one sentence that says why and what to do. */
public final class CannotStart extends Exception {

    private static final long serialVersionUID = 1;

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
