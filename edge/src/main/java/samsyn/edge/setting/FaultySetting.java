package samsyn.edge.setting;

/** Something that is set from outside is missing or faulty; the message is what to do about it, or what is wrong. */
public final class FaultySetting extends RuntimeException {

    private static final long serialVersionUID = 1;

    public FaultySetting(String what) {
        super(what);
    }
}
