package samsyn.command.axon;

/** The same key was used before by the same person for another request. */
public final class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyReused() {
        super("This Idempotency-Key belongs to another request.", null, false, false);
    }
}
