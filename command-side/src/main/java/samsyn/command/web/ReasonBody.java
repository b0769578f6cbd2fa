package samsyn.command.web;

import org.jspecify.annotations.Nullable;

/** A body that says why, and nothing else. */
record ReasonBody(@Nullable String reason) {

    /** The reason that the request gives; whether one is needed is for the core to say. */
    static @Nullable String of(Incoming in) {
        return Fields.reason(in.body(ReasonBody.class).reason());
    }
}
