package samsyn.command.assessment;

import org.jspecify.annotations.Nullable;

/** A command was refused: which rule said no, about which field, what stands there now, or what must be said yes to. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final @Nullable String field;
    private final transient @Nullable Object current;
    private final transient @Nullable Object version;
    private final transient @Nullable Asked asked;

    private Refused(
            Refusal refusal,
            @Nullable String field,
            @Nullable Object current,
            @Nullable Object version,
            @Nullable Asked asked) {
        super(refusal + (field == null ? "" : " (" + field + ")"), null, false, false);
        this.refusal = refusal;
        this.field = field;
        this.current = current;
        this.version = version;
        this.asked = asked;
    }

    static Refused because(Refusal refusal) {
        return new Refused(refusal, null, null, null, null);
    }

    static Refused because(Refusal refusal, String field) {
        return new Refused(refusal, field, null, null, null);
    }

    /** The thing has changed since the sender saw it; current is what its sender may see of it now. */
    static Refused stale(Object current, Object version) {
        return new Refused(Refusal.CHANGED_SINCE_SEEN, null, current, version, null);
    }

    /** It is done only when its sender says, in that field, that they know what comes with it. */
    static Refused asking(Refusal refusal, String field, Asked asked) {
        return new Refused(refusal, field, null, null, asked);
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

    /** What its sender must say yes to, or null if no yes would help. */
    public @Nullable Asked asked() {
        return asked;
    }
}
