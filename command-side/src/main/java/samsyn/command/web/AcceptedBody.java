package samsyn.command.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Compared.Acceptance;

/** A yes to one likeness in a body, by its code and with a reason. */
record AcceptedBody(@Nullable String likeness, @Nullable String reason) {

    /** All that a body says yes to; whether a reason is needed is for the core to say. */
    static List<Acceptance> of(@Nullable List<AcceptedBody> accepted) {
        return accepted == null
                ? List.of()
                : accepted.stream()
                        .map(yes -> new Acceptance(
                                Fields.line(yes.likeness(), "accepted.likeness"),
                                Fields.reason(yes.reason(), "accepted.reason")))
                        .toList();
    }
}
