package samsyn.query.live;

/** As many streams are open as there may be. */
public final class TooManyStreams extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean ofOne;

    TooManyStreams(boolean ofOne) {
        super(ofOne ? "This reader has too many open pages." : "There are too many open pages.");
        this.ofOne = ofOne;
    }

    /** Whether the reader's own are too many; otherwise all together are. */
    public boolean areOfOne() {
        return ofOne;
    }
}
