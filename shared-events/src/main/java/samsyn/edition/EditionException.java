package samsyn.edition;

/** An edition file that cannot be used, with the line at fault. */
public final class EditionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    EditionException(String file, int line, String fault) {
        super(file + ", line " + line + ": " + fault + ".");
        this.line = line;
    }

    EditionException(String fault) {
        super(fault + ".");
        this.line = 1;
    }

    /** Line at fault, from 1. */
    public int line() {
        return line;
    }
}
