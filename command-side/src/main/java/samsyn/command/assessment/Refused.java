package samsyn.command.assessment;

import org.jspecify.annotations.Nullable;

/** A command was refused: which rule said no, about which field, and what stands there now. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final @Nullable String field;
    private final transient @Nullable Object current;
    private final transient @Nullable Object version;

    private Refused(Refusal refusal, @Nullable String field, @Nullable Object current, @Nullable Object version) {
        super(refusal + (field == null ? "" : " (" + field + ")"), null, false, false);
        this.refusal = refusal;
        this.field = field;
        this.current = current;
        this.version = version;
    }

    static Refused because(Refusal refusal) {
        return new Refused(refusal, null, null, null);
    }

    static Refused because(Refusal refusal, String field) {
        return new Refused(refusal, field, null, null);
    }

    /** The thing has changed since the sender saw it; current is what its sender may see of it now. */
    static Refused stale(Object current, Object version) {
        return new Refused(Refusal.CHANGED_SINCE_SEEN, null, current, version);
    }

    /** The rule that said no. */
    public Refusal refusal() {
        return refusal;
    }

    /** The command's member at fault, or null if it is the command as a whole. */
    public @Nullable String field() {
        return field;
    }

    /** What stands there now, where the sender saw an older version. */
    public @Nullable Object current() {
        return current;
    }

    /** The version that stands there now, where the sender saw an older one. */
    public @Nullable Object version() {
        return version;
    }
}
