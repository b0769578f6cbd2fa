package samsyn.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Label;
import samsyn.openness.Openness.Role;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.query.dossier.AreaReview;
import samsyn.query.dossier.CaseFile;
import samsyn.query.dossier.Phase;
import samsyn.query.face.Found;
import samsyn.query.face.OverviewFace;
import samsyn.query.face.PrintedTotal;
import samsyn.query.face.Rows;
import samsyn.query.openness.Standing;

/**
 * An assessment at a glance.
 *
 * @param team its active members
 * @param total the finished result
 * @param finishedAt null unless it is finished
 * @param lastChangedAt when anything changed that this reader may know
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Overview(
        UUID id,
        Unit unit,
        int year,
        OverviewFace.EditionName edition,
        List<Label> labels,
        Phase status,
        List<TeamMember> team,
        List<AreaProgress> areas,
        Progress progress,
        @Nullable PrintedTotal total,
        int shortFactsVersion,
        Instant openedAt,
        @Nullable Instant finishedAt,
        Instant lastChangedAt) {

    /**
     * An active member.
     *
     * @param scored how many questions an evaluator has a score of; null where that is not for this reader
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TeamMember(
            String id,
            String name,
            Organisation employer,
            Duty duty,
            @Nullable Integer scored) {}

    /**
     * How far an area is.
     *
     * @param disclosed how many of its questions are, null where that is not for this reader
     * @param agreed how many of its questions are, null where that is not for this reader
     * @param voided true if its approval fell since its content changed
     * @param total its printed points, null unless the assessment is finished
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AreaProgress(
            String code,
            String name,
            AreaReview.Status status,
            int questions,
            @Nullable Integer disclosed,
            @Nullable Integer agreed,
            boolean voided,
            @Nullable PrintedTotal total) {
        static AreaProgress of(OverviewFace.AreaName area, Rows rows, @Nullable PrintedTotal total) {
            return new AreaProgress(
                    area.code(),
                    area.name(),
                    rows.status(),
                    area.questions().size(),
                    rows.known() ? (Integer) rows.disclosed() : null,
                    rows.known() ? (Integer) rows.agreed() : null,
                    rows.voided(),
                    total);
        }
    }

    /** How far the whole is, counted over the areas that this reader may know. */
    public record Progress(int questions, int disclosed, int agreed, int areas, int submitted, int approved) {
        static Progress of(List<AreaProgress> areas) {
            return new Progress(
                    areas.stream().mapToInt(AreaProgress::questions).sum(),
                    areas.stream().mapToInt(a -> orZero(a.disclosed())).sum(),
                    areas.stream().mapToInt(a -> orZero(a.agreed())).sum(),
                    areas.size(),
                    count(areas, AreaReview.Status.SUBMITTED),
                    count(areas, AreaReview.Status.APPROVED));
        }

        private static int orZero(@Nullable Integer count) {
            return Objects.requireNonNullElse(count, 0);
        }

        private static int count(List<AreaProgress> areas, AreaReview.Status status) {
            return (int) areas.stream().filter(a -> a.status() == status).count();
        }
    }

    /** Names of the evaluators in the team now. */
    public List<String> evaluators() {
        return team.stream()
                .filter(member -> member.duty() == Duty.EVALUATOR)
                .map(TeamMember::name)
                .toList();
    }

    /** Counts are summed of the reader's own rows. */
    static Overview of(OverviewFace face, Standing standing, Found rows, Instant lastChange) {
        List<AreaProgress> areas = face.areas().stream()
                .map(area -> AreaProgress.of(
                        area,
                        AreaRows.of(standing, area.code(), rows),
                        face.result() == null ? null : face.result().of(area.code())))
                .toList();
        return new Overview(
                face.id(),
                face.unit(),
                face.year(),
                face.edition(),
                face.labels(),
                face.status(),
                face.team().stream().map(m -> member(m, standing, rows)).toList(),
                areas,
                Progress.of(areas),
                face.result() == null ? null : face.result().whole(),
                face.shortFactsVersion(),
                face.openedAt(),
                face.finishedAt(),
                lastChange);
    }

    private static TeamMember member(CaseFile.Membership m, Standing standing, Found rows) {
        boolean counted = m.duty() == Duty.EVALUATOR && standing.role() != Role.REVIEWER;
        return new TeamMember(
                m.id(), m.name(), m.employer(), m.duty(), counted ? (Integer) scoredBy(m.id(), standing, rows) : null);
    }

    /** How many questions that person has a score of now. */
    static int scoredBy(String person, Standing standing, Found rows) {
        return (int) standing.access().areas().stream()
                .flatMap(area -> AreaRows.of(standing, area.code(), rows).questions().values().stream())
                .filter(row -> row.scored().contains(person))
                .count();
    }
}
