package samsyn.privacy;

import org.jspecify.annotations.Nullable;

/** A key could not be read, written or used. */
public final class KeyStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
