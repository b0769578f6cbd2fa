package samsyn.query.assessments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Label;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.query.area.AreaReview.Status;
import samsyn.score.ResultTable;

/**
 * An assessment at a glance, as one audience may know it.
 *
 * @param team its active members
 * @param total the finished result
 * @param lastChangedAt when anything changed that this audience may know
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Overview(
        UUID id,
        Unit unit,
        int year,
        EditionName edition,
        List<Label> labels,
        Phase status,
        List<TeamMember> team,
        List<AreaProgress> areas,
        Progress progress,
        @Nullable Total total,
        int shortFactsVersion,
        Instant openedAt,
        Instant lastChangedAt) {

    /** The questionnaire, by name and by the rules its readers ask about. */
    public record EditionName(String id, String tool, String name, String language, Edition.Policies policies) {
        static EditionName of(Edition edition) {
            return new EditionName(
                    edition.id(), edition.tool(), edition.name(), edition.language(), edition.policies());
        }
    }

    /**
     * An active member.
     *
     * @param scored how many questions an evaluator has a score of; null where that is not for this audience
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
     * @param disclosed how many of its questions are, null where that is not for this audience
     * @param agreed how many of its questions are, null where that is not for this audience
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AreaProgress(
            String code,
            String name,
            Status status,
            int questions,
            @Nullable Integer disclosed,
            @Nullable Integer agreed) {}

    /** How far the whole is, counted over the areas that this audience may know. */
    public record Progress(int questions, int disclosed, int agreed, int areas, int submitted, int approved) {
        static Progress of(List<AreaProgress> areas) {
            return new Progress(
                    areas.stream().mapToInt(AreaProgress::questions).sum(),
                    areas.stream().mapToInt(a -> orZero(a.disclosed())).sum(),
                    areas.stream().mapToInt(a -> orZero(a.agreed())).sum(),
                    areas.size(),
                    count(areas, Status.SUBMITTED),
                    count(areas, Status.APPROVED));
        }

        private static int orZero(@Nullable Integer count) {
            return Objects.requireNonNullElse(count, 0);
        }

        private static int count(List<AreaProgress> areas, Status status) {
            return (int) areas.stream().filter(a -> a.status() == status).count();
        }
    }

    /** The finished result's total. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Total(
            @Nullable Integer achieved,
            int max,
            @Nullable Integer percent,
            @Nullable BigDecimal exact) {
        static Total of(ResultTable result) {
            return new Total(result.achieved(), result.max(), result.percent(), result.exact());
        }
    }

    /** What only one evaluator may know: how many questions they have scored, and when they last did anything. */
    public record Own(int scored, Instant lastChangedAt) {}

    /** The overview, as of its opening; {@link #changedAt} says when it changed last. */
    public static Overview of(
            UUID id, Setting setting, List<TeamMember> team, List<AreaProgress> areas, int shortFactsVersion) {
        ResultTable result = setting.result();
        return new Overview(
                id,
                setting.opened().unit(),
                setting.opened().year(),
                EditionName.of(setting.opened().edition()),
                setting.opened().labels(),
                setting.phase(),
                team,
                areas,
                Progress.of(areas),
                result == null ? null : Total.of(result),
                shortFactsVersion,
                setting.openedAt(),
                setting.openedAt());
    }

    /** The same at another time of its last change. */
    public Overview changedAt(Instant at) {
        return new Overview(
                id, unit, year, edition, labels, status, team, areas, progress, total, shortFactsVersion, openedAt, at);
    }
}
