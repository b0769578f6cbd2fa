package samsyn.query;

import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationListener;

/** This side cannot start; the message is one sentence that says why and what to do. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int EXIT_CODE = 1;

    CannotStart(String sentence) {
        super(sentence);
    }

    /** Ends the process with the sentence on standard error; what has no sentence is left to Spring, trace and all. */
    static final class Said implements ApplicationListener<ApplicationFailedEvent> {
        @Override
        public void onApplicationEvent(ApplicationFailedEvent failed) {
            for (Throwable cause = failed.getException(); cause != null; cause = cause.getCause()) {
                if (cause instanceof CannotStart why) {
                    System.err.println(why.getMessage());
                    System.exit(EXIT_CODE);
                }
            }
        }
    }
}
