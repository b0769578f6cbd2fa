package samsyn.query.mongo;

/** MongoDB cannot be reached, or not be read or written, just now; nothing is lost by it. */
public final class ViewsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ViewsUnavailable(Throwable cause) {
        super("MongoDB, which holds the views, is not to be reached: " + cause.getMessage(), cause);
    }
}
