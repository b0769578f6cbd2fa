package samsyn.edge.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A request that cannot be answered as it is, or not to whoever sent it: what is wrong with it, and where. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType fault;
    private final @Nullable String field;

    public BadRequest(ProblemType fault, @Nullable String field) {
        super(fault.name() + (field == null ? "" : " (" + field + ")"), null, false, false);
        this.fault = fault;
        this.field = field;
    }

    public ProblemType fault() {
        return fault;
    }

    public @Nullable String field() {
        return field;
    }
}
