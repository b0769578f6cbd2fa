package samsyn.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition.Criterion;
import samsyn.event.Evidence.Shows;
import samsyn.query.dossier.Circumstance;
import samsyn.query.dossier.Person;
import samsyn.query.dossier.QuestionFile.Judging;
import samsyn.query.dossier.Support;
import samsyn.score.Score;

/**
 * A question as its reader sees it. While it is blind, an evaluator finds here that colleagues have scored, and of
 * scores, links, remarks and findings the own ones only.
 *
 * @param max points
 * @param colleagues the active evaluators, the reader among them
 * @param myScore the reader's own newest score, absent if none was ever given
 * @param mean points, of the counted scores; absent unless all gave points
 * @param gap points, largest minus smallest; absent unless all gave points
 * @param tolerance points within which the mean may be accepted
 * @param agreed the newest round's agreed score
 * @param rounds every round that ended in agreement, oldest first
 * @param agreementVersion the version to name when proposing or reopening
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionView(
        String code,
        String area,
        String text,
        int max,
        List<Criterion> criteria,
        int round,
        Judging progress,
        List<Colleague> colleagues,
        @Nullable OwnView myScore,
        List<OwnView> scores,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal gap,
        @Nullable BigDecimal tolerance,
        @Nullable Boolean within,
        @Nullable Instant disclosedAt,
        @Nullable ProposalView proposal,
        @Nullable DeclineView declined,
        @Nullable AgreedView agreed,
        List<AgreedView> rounds,
        List<ReopeningView> reopenings,
        int agreementVersion,
        List<LinkView> links,
        List<AreaView.RemarkView> remarks,
        List<AreaView.ShownText> findings,
        @Nullable EvidencePiece selfDescription) {

    /** The version to name when revising or withdrawing the reader's own score; null if there is none to change. */
    public @Nullable Integer myVersion() {
        return myScore != null && myScore.round() == round && myScore.score() != null ? myScore.version() : null;
    }

    /** Whether an active evaluator has a score in this round now. */
    public record Colleague(String id, String name, boolean scored) {}

    /**
     * An own score.
     *
     * @param score absent when withdrawn
     * @param counted whether it counted at disclosure, absent if it was given later
     * @param released true if its evaluator had left the team at disclosure
     * @param circumstance what must be known of how it came about, absent if there is nothing
     * @param support why it is marked, absent if it rests on practice or follow-up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OwnView(
            String evaluator,
            String name,
            int round,
            int version,
            @Nullable Score score,
            @Nullable String rationale,
            List<UUID> links,
            boolean independent,
            @Nullable Boolean withdrawn,
            @Nullable Boolean counted,
            @Nullable Boolean released,
            @Nullable Circumstance circumstance,
            @Nullable Support support,
            Instant at) {}

    /** The open proposal, and why it is marked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProposalView(
            UUID id,
            Person by,
            Score score,
            boolean mean,
            @Nullable String reason,
            List<String> confirmed,
            Instant at,
            @Nullable Support support) {}

    /** Why the proposal before was declined, and why it was marked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeclineView(
            Person by,
            String reason,
            Score score,
            Instant at,
            @Nullable Support support) {}

    /** A score agreed on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AgreedView(
            int round,
            Score score,
            @Nullable String reason,
            List<String> members,
            @Nullable Support support,
            Instant at) {}

    /** Why a further round was begun. */
    public record ReopeningView(int round, Person by, String reason, Instant at) {}

    /** A link with what it leads to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LinkView(
            UUID id,
            UUID evidence,
            EvidencePiece.@Nullable Kind kind,
            @Nullable String title,
            Shows shows,
            @Nullable String passage,
            Person evaluator) {}
}
