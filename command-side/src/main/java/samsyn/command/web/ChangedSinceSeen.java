package samsyn.command.web;

import java.util.Objects;
import java.util.UUID;
import samsyn.command.assessment.Refused;

/** A refusal that shows both what was sent and what stands there now, so that nothing typed is lost. */
final class ChangedSinceSeen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refused refused;
    private final UUID assessment;
    private final transient Object current;
    private final byte[] sent;

    ChangedSinceSeen(Refused refused, UUID assessment, byte[] sent) {
        super(refused.getMessage(), null, false, false);
        this.refused = refused;
        this.assessment = assessment;
        this.current = Objects.requireNonNull(refused.current());
        this.sent = sent;
    }

    Refused refused() {
        return refused;
    }

    UUID assessment() {
        return assessment;
    }

    /** What stands there now. */
    Object current() {
        return current;
    }

    byte[] sent() {
        return sent;
    }
}
