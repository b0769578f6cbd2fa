package samsyn.json;

/** A file that cannot be used, with the line at fault. */
public final class FaultyFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /** @param fault what is wrong there, without the full stop */
    public FaultyFile(String file, int line, String fault) {
        super(file + ", line " + line + ": " + fault + ".");
        this.line = line;
    }

    /** Line at fault, from 1. */
    public int line() {
        return line;
    }
}
