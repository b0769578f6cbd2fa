package samsyn.edge.postgres;

/** PostgreSQL cannot be reached, or did not say whether it committed: the same command id settles it. */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** For whoever only reads. */
    public LogUnavailable(Throwable cause) {
        this("PostgreSQL, which holds the log, is not to be reached: " + cause.getMessage(), cause);
    }
}
