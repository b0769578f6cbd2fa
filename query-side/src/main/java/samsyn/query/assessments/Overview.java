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
 * @param finishedAt null unless it is finished
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
        @Nullable Instant finishedAt,
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
     * @param voided true if its approval fell since its content changed
     * @param total its printed points, null unless the assessment is finished
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AreaProgress(
            String code,
            String name,
            Status status,
            int questions,
            @Nullable Integer disclosed,
            @Nullable Integer agreed,
            boolean voided,
            @Nullable Total total) {}

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

    /** A printed total of the finished result. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Total(
            @Nullable Integer achieved,
            int max,
            @Nullable Integer percent,
            @Nullable BigDecimal exact) {
        static Total of(ResultTable result) {
            return new Total(result.achieved(), result.max(), result.percent(), result.exact());
        }

        private static Total of(ResultTable.AreaRow row) {
            return new Total(row.achieved(), row.max(), row.percent(), row.exact());
        }

        /** An area's total, or null if nothing is finished. */
        public static @Nullable Total of(Setting.@Nullable Finish finished, String area) {
            return finished == null
                    ? null
                    : finished.result().areas().stream()
                            .filter(row -> row.code().equals(area))
                            .findFirst()
                            .map(Total::of)
                            .orElse(null);
        }
    }

    /** What only one evaluator may know: how many questions they have scored, and when they last did anything. */
    public record Own(int scored, Instant lastChangedAt) {}

    /** The overview, as of its opening; {@link #changedAt} says when it changed last. */
    public static Overview of(
            UUID id, Setting setting, List<TeamMember> team, List<AreaProgress> areas, int shortFactsVersion) {
        Setting.Finish finished = setting.finished();
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
                finished == null ? null : Total.of(finished.result()),
                shortFactsVersion,
                setting.openedAt(),
                finished == null ? null : finished.at(),
                setting.openedAt());
    }

    /** The same at another time of its last change. */
    public Overview changedAt(Instant at) {
        return new Overview(
                id,
                unit,
                year,
                edition,
                labels,
                status,
                team,
                areas,
                progress,
                total,
                shortFactsVersion,
                openedAt,
                finishedAt,
                at);
    }
}
