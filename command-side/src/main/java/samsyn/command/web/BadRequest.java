package samsyn.command.web;

import org.jspecify.annotations.Nullable;

/** A request that no rule needs to be asked about: what is wrong with it and where. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final @Nullable String field;

    BadRequest(Fault fault, @Nullable String field) {
        super(fault + " " + field, null, false, false);
        this.fault = fault;
        this.field = field;
    }

    Fault fault() {
        return fault;
    }

    @Nullable
    String field() {
        return field;
    }
}
