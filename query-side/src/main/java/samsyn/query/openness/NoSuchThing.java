package samsyn.query.openness;

/** What was asked for does not exist, or not for this reader: the two are never told apart. */
public final class NoSuchThing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchThing(String what) {
        super("No " + what + " for this reader.", null, false, false);
    }
}
