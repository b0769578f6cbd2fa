package samsyn.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.Returned;
import samsyn.organisation.Organisation;
import samsyn.query.dossier.AreaReview;
import samsyn.query.dossier.AreaReview.Status;
import samsyn.query.dossier.Person;

/**
 * An area as its reader sees it.
 *
 * @param content the hash to name when submitting, approving or returning it; only once all is agreed
 * @param approved who approved which content, unless it is not approved now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AreaView(
        String code,
        String name,
        int max,
        Status status,
        List<QuestionInArea> questions,
        List<ShownText> prose,
        List<ShownText> strengths,
        List<ShownText> improvements,
        List<RemarkView> remarks,
        @Nullable HandedView submitted,
        @Nullable HandedView approved,
        List<ReturnView> returned,
        @Nullable String content) {

    /**
     * Prose, a strength or an improvement opportunity.
     *
     * @param version the version to name when rewriting it
     * @param known false while only its author knows of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShownText(
            UUID id,
            List<String> questions,
            @Nullable String heading,
            String text,
            @Nullable Organisation roleModel,
            Person author,
            int version,
            Instant writtenAt,
            boolean known) {}

    /** Who handed it over or approved it, when, and the hash of the content they saw. */
    public record HandedView(Person by, Instant at, String content) {
        static @Nullable HandedView of(AreaReview.@Nullable Handed handed) {
            return handed == null
                    ? null
                    : new HandedView(handed.said().by(), handed.said().at(), handed.content());
        }
    }

    /** Why an area was given back, as a whole and question by question. */
    public record ReturnView(Person by, Instant at, String reason, List<Returned> questions) {
        static ReturnView of(AreaReview.Return back) {
            return new ReturnView(back.said().by(), back.said().at(), back.reason(), back.questions());
        }
    }

    /** A remark. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RemarkView(
            UUID id,
            @Nullable String question,
            Person author,
            String text,
            Instant at,
            @Nullable Resolved resolved) {}

    /** How a remark was dealt with. */
    public record Resolved(Person by, Instant at, String text) {}
}
