package samsyn.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.Evidence.Shows;
import samsyn.query.dossier.Link;
import samsyn.query.dossier.Person;

/**
 * A piece of evidence as its reader sees it; exactly one of the four kinds is there. In a list it comes without what was
 * said, seen or answered, and without names: those are read by the piece.
 *
 * @param title how to call it in a list
 * @param version the version to name when amending it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidencePiece(
        UUID id,
        Kind kind,
        String title,
        int version,
        @Nullable Interview interview,
        @Nullable Document document,
        @Nullable WebPage webPage,
        @Nullable SelfDescription selfDescription,
        Person recordedBy,
        Instant recordedAt,
        @Nullable AmendmentView amended,
        List<LinkedQuestion> links) {

    /** When, by whom and why a record was changed last. */
    public record AmendmentView(Person by, Instant at, String reason) {}

    /** What an evaluator says it shows for a question. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LinkedQuestion(
            UUID id,
            String question,
            UUID evidence,
            Shows shows,
            @Nullable String passage,
            Person evaluator) {
        static LinkedQuestion of(Link link) {
            return new LinkedQuestion(
                    link.id(), link.question(), link.evidence(), link.shows(), link.passage(), link.evaluator());
        }
    }

    /** What kind of evidence it is. */
    public enum Kind {
        INTERVIEW,
        DOCUMENT,
        WEB_PAGE,
        SELF_DESCRIPTION
    }

    /** A group interview; {@code erased} stands where the notes were. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Interview(
            String group,
            LocalDate heldOn,
            List<Participant> participants,
            @Nullable String notes,
            @Nullable Boolean erased) {}

    /** Someone interviewed; {@code erased} stands where the name was. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Participant(
            UUID person,
            String role,
            @Nullable String name,
            @Nullable Boolean erased) {}

    /** A document. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(
            String title,
            @Nullable String link,
            @Nullable LocalDate dated,
            @Nullable String sha256) {}

    /** A web page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WebPage(
            String address, LocalDate seenOn, @Nullable String saw) {}

    /** The unit's own answer to a question. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SelfDescription(String question, @Nullable String answer) {}
}
