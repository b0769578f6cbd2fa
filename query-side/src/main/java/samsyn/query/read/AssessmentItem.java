package samsyn.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.Actor.Role;
import samsyn.event.AssessmentEvent.Label;
import samsyn.query.dossier.Phase;
import samsyn.query.face.PrintedTotal;

/**
 * A line of the list of assessments.
 *
 * @param municipality name of the evaluated unit
 * @param edition the edition's id; its name stands in {@code editionName}
 * @param role in what capacity the reader sees it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentItem(
        UUID id,
        String municipality,
        int year,
        String edition,
        String tool,
        String editionName,
        Phase status,
        Role role,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Label> labels,
        ItemProgress progress,
        @Nullable PrintedTotal total,
        Instant openedAt,
        Instant lastChangedAt) {

    /**
     * How far it is.
     *
     * @param scored how many questions the reader has scored, for evaluators only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemProgress(@Nullable Integer scored, int agreed, int questions, int approved, int areas) {}

    static AssessmentItem of(AssessmentOverview seen) {
        Overview overview = seen.overview();
        return new AssessmentItem(
                overview.id(),
                overview.unit().name(),
                overview.year(),
                overview.edition().id(),
                overview.edition().tool(),
                overview.edition().name(),
                overview.status(),
                seen.role(),
                overview.labels(),
                new ItemProgress(
                        seen.scored(),
                        overview.progress().agreed(),
                        overview.progress().questions(),
                        overview.progress().approved(),
                        overview.progress().areas()),
                overview.total(),
                overview.openedAt(),
                overview.lastChangedAt());
    }
}
