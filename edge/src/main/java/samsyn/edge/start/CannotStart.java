package samsyn.edge.start;

import org.springframework.boot.ExitCodeGenerator;

/** A side cannot start; the message is one sentence that says why and what to do. */
public final class CannotStart extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1;

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}
