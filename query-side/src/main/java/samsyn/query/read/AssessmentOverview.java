package samsyn.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import samsyn.event.Actor;
import samsyn.query.face.Found;
import samsyn.query.face.OverviewFace;
import samsyn.query.face.Reached;
import samsyn.query.face.Recipient;
import samsyn.query.openness.NoSuchThing;
import samsyn.query.openness.Standing;

/**
 * An assessment at a glance, as its reader sees it.
 *
 * @param role in what capacity the reader sees it
 * @param scored how many questions the reader has scored, for evaluators only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentOverview(
        @JsonUnwrapped Overview overview,
        Actor.Role role,
        @Nullable Integer scored) {

    static AssessmentOverview of(OverviewFace face, Standing standing, Found rows, @Nullable Reached reached) {
        Optional<Instant> last = reached == null
                ? Optional.empty()
                : reached.lastChange(
                        Recipient.of(standing.role(), standing.reader().id()));
        Integer scored = standing.evaluates()
                ? (Integer) Overview.scoredBy(standing.reader().id(), standing, rows)
                : null;
        return new AssessmentOverview(
                Overview.of(face, standing, rows, last.orElse(face.openedAt())), role(standing), scored);
    }

    private static Actor.Role role(Standing standing) {
        return switch (standing.role()) {
            case EVALUATOR -> Actor.Role.EVALUATOR;
            case COORDINATOR -> Actor.Role.COORDINATOR;
            case REVIEWER -> Actor.Role.REVIEWER;
            case AUDITOR -> Actor.Role.AUDITOR;
            case OPERATOR, CONTACT, PUBLIC -> throw new NoSuchThing("assessment");
        };
    }
}
