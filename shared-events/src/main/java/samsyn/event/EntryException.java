package samsyn.event;

/** An entry that is not what this format says: malformed, not canonical, too long or of an unknown kind. */
public final class EntryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EntryException(String message) {
        super(message);
    }

    public EntryException(String message, Throwable cause) {
        super(message, cause);
    }
}
