package samsyn.json;

/** A value or bytes that canonical JSON does not allow. */
public final class NotCanonicalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotCanonicalException(String message) {
        super(message);
    }

    public NotCanonicalException(String message, Throwable cause) {
        super(message, cause);
    }
}
