package samsyn.command.postgres;

/** Nothing of this append was written, and it can be decided again: the assessment or its command moved on. */
public final class AppendRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AppendRefused(String message) {
        super(message, null, false, false);
    }
}
