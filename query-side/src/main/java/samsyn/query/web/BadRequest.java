package samsyn.query.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A request that cannot be answered as it is, or not to this reader. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final @Nullable String field;

    BadRequest(Fault fault, @Nullable String field) {
        super(fault + (field == null ? "" : " (" + field + ")"), null, false, false);
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
