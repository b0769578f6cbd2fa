package samsyn.command.postgres;

/** The log could not be reached, or did not say whether it committed: the same command id settles it. */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
