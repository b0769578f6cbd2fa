package samsyn.query.area;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.organisation.Organisation;
import samsyn.query.area.AreaReview.Return;
import samsyn.query.area.AreaReview.Status;
import samsyn.query.area.AreaReview.Step;
import samsyn.query.reader.Person;

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
        List<QuestionRow> questions,
        List<Note> prose,
        List<Note> strengths,
        List<Note> improvements,
        List<RemarkView> remarks,
        @Nullable Step submitted,
        @Nullable Step approved,
        List<Return> returned,
        @Nullable String content) {

    /**
     * Prose, a strength or an improvement opportunity.
     *
     * @param version the version to name when rewriting it
     * @param known false while only its author knows of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Note(
            UUID id,
            List<String> questions,
            @Nullable String heading,
            String text,
            @Nullable Organisation roleModel,
            Person author,
            int version,
            Instant writtenAt,
            boolean known) {}

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
