package samsyn.query.assessments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import samsyn.event.Actor.Role;
import samsyn.query.reader.Standing;

/**
 * An assessment at a glance, as its reader sees it.
 *
 * @param role in what capacity the reader sees it
 * @param scored how many questions the reader has scored, for evaluators only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentOverview(
        @JsonUnwrapped Overview overview,
        Role role,
        @Nullable Integer scored) {

    static AssessmentOverview of(Overview overview, Overview.@Nullable Own own, Standing standing) {
        Role role = role(standing);
        if (own == null) {
            return new AssessmentOverview(overview, role, role == Role.EVALUATOR ? 0 : null);
        }
        Instant last =
                own.lastChangedAt().isAfter(overview.lastChangedAt()) ? own.lastChangedAt() : overview.lastChangedAt();
        return new AssessmentOverview(overview.changedAt(last), role, own.scored());
    }

    private static Role role(Standing standing) {
        return switch (standing.audience()) {
            case TEAM, OWN -> Role.EVALUATOR;
            case COORDINATOR -> Role.COORDINATOR;
            case REVIEWER -> Role.REVIEWER;
            case AUDITOR -> Role.AUDITOR;
        };
    }
}
