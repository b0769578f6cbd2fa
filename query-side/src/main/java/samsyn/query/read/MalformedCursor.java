package samsyn.query.read;

/** A cursor that was not made here, or for another assessment. */
public final class MalformedCursor extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedCursor() {
        super("Not a cursor of this list.", null, false, false);
    }
}
