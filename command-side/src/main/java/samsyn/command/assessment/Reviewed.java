package samsyn.command.assessment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the review of every area stands. */
record Reviewed(Map<String, AreaState> areas) {

    /** Where an area's review stands; approved is the hash of the approved content. */
    record AreaState(Status status, @Nullable String approved) {

        /** Where an area's review stands. */
        enum Status {
            IN_WORK,
            SUBMITTED,
            APPROVED,
            RETURNED
        }
    }

    Reviewed with(String area, AreaState next) {
        return new Reviewed(Copies.with(areas, area, next));
    }
}
