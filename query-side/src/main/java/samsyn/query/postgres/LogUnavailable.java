package samsyn.query.postgres;

/** PostgreSQL cannot be reached, or not be read, just now. */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogUnavailable(Throwable cause) {
        super("PostgreSQL, which holds the log, is not to be reached: " + cause.getMessage(), cause);
    }
}
