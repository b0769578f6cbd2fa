package samsyn.command.assessment;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.openness.Openness.Hands;

/** Where the review of every area stands. */
record Reviewed(Map<String, AreaState> areas) {

    /**
     * Where an area's review stands.
     *
     * @param approved hash of the approved content, null unless it is approved now
     * @param remarkedSince ids of the remarks made since reviewers gave it back, none unless it lies with the team again
     */
    record AreaState(Status status, @Nullable String approved, Set<UUID> remarkedSince) {

        /** Where an area's review stands. */
        enum Status {
            IN_WORK,
            SUBMITTED,
            APPROVED,
            RETURNED
        }

        /** As it stands when its review has just moved. */
        AreaState(Status status, @Nullable String approved) {
            this(status, approved, Set.of());
        }

        Hands hands() {
            return switch (status) {
                case IN_WORK -> Hands.TEAM;
                case SUBMITTED, APPROVED -> Hands.REVIEWERS;
                case RETURNED -> Hands.GIVEN_BACK;
            };
        }

        AreaState remarked(UUID remark) {
            return status == Status.RETURNED
                    ? new AreaState(status, approved, Copies.with(remarkedSince, remark))
                    : this;
        }
    }

    Reviewed with(String area, AreaState next) {
        return new Reviewed(Copies.with(areas, area, next));
    }
}
