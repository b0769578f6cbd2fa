package samsyn.command.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Fact;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.event.AssessmentEvent.Label;
import samsyn.event.AssessmentEvent.Member;
import samsyn.event.AssessmentEvent.Returned;
import samsyn.event.Evidence;
import samsyn.event.Text;
import samsyn.organisation.Unit;

/**
 * Everything that can be asked of an assessment, in story order. {@code seen} is the version of the thing that its
 * sender saw (null: none was named); ids of new things are chosen by the sender's edge.
 */
public sealed interface AssessmentCommand {

    // --- setting up ---------------------------------------------------------------------------------------

    /** Opens an assessment of a unit with an edition. */
    record OpenAssessment(Unit unit, int year, Edition edition, List<Label> labels, Compared compared)
            implements AssessmentCommand {}

    /** Puts a person into the team. */
    record AssignTeamMember(Member member, Duty duty, Compared compared) implements AssessmentCommand {}

    /**
     * Takes a person out of the team.
     *
     * @param disclosing codes of the questions that the sender knows will be disclosed by it
     */
    record ReleaseTeamMember(String member, @Nullable String reason, List<String> disclosing)
            implements AssessmentCommand {}

    /** Corrects what is said of whoever is or was in the team. */
    record AmendTeamMember(Member member, @Nullable String reason, Compared compared) implements AssessmentCommand {}

    /** Corrects the name of the evaluated unit, or the year. */
    record AmendUnit(String name, int year, @Nullable String reason, Compared compared) implements AssessmentCommand {}

    // --- evidence -----------------------------------------------------------------------------------------

    /** Records the unit's own answer to a question, again with a reason. */
    record RecordSelfDescription(
            UUID evidence,
            Evidence.SelfDescription selfDescription,
            @Nullable String reason,
            @Nullable Integer seen) implements AssessmentCommand {}

    /** Records a group interview. */
    record RecordInterview(UUID evidence, Evidence.Interview interview) implements AssessmentCommand {}

    /** Corrects an interview's record. */
    record AmendInterview(
            UUID evidence,
            Evidence.Interview interview,
            @Nullable String reason,
            @Nullable Integer seen) implements AssessmentCommand {}

    /** Registers a document. */
    record RegisterDocument(UUID evidence, Evidence.Document document) implements AssessmentCommand {}

    /** Corrects a document's record. */
    record AmendDocument(
            UUID evidence,
            Evidence.Document document,
            @Nullable String reason,
            @Nullable Integer seen) implements AssessmentCommand {}

    /** Records a web page that was looked at. */
    record ReviewWebPage(UUID evidence, Evidence.WebPage page) implements AssessmentCommand {}

    /** Corrects a web page's record. */
    record AmendWebPage(
            UUID evidence,
            Evidence.WebPage page,
            @Nullable String reason,
            @Nullable Integer seen) implements AssessmentCommand {}

    /** Ties a piece of evidence to a question. */
    record LinkEvidence(
            UUID link,
            String question,
            UUID evidence,
            Evidence.Shows shows,
            @Nullable String passage) implements AssessmentCommand {}

    /** Takes a link away. */
    record UnlinkEvidence(
            UUID link, String question, @Nullable String reason) implements AssessmentCommand {}

    // --- scoring ------------------------------------------------------------------------------------------

    /** Gives an own score to a question that one has not scored. */
    record ScoreQuestion(String question, Judgement judgement, Text rationale, List<UUID> links)
            implements AssessmentCommand {}

    /** Changes an own score. */
    record ReviseScore(
            String question,
            Judgement judgement,
            Text rationale,
            List<UUID> links,
            @Nullable String reason,
            @Nullable Integer seen)
            implements AssessmentCommand {}

    /** Takes an own score back. */
    record WithdrawScore(
            String question,
            @Nullable String reason,
            @Nullable Integer seen) implements AssessmentCommand {}

    /** Proposes the team's score, or replaces the open proposal. */
    record ProposeConsensus(
            UUID proposal,
            String question,
            Judgement judgement,
            @Nullable String reason,
            @Nullable Integer seen) implements AssessmentCommand {}

    /** Agrees to a colleague's proposal. */
    record ConfirmConsensus(UUID proposal, String question) implements AssessmentCommand {}

    /** Declines a colleague's proposal. */
    record DeclineConsensus(
            UUID proposal, String question, @Nullable String reason) implements AssessmentCommand {}

    /** Takes an agreed question up again in a further round. */
    record ReopenQuestion(
            String question,
            @Nullable String reason,
            @Nullable Integer seen) implements AssessmentCommand {}

    /** Makes a remark on an area or one of its questions. */
    record MakeRemark(UUID remark, String area, @Nullable String question, Text text) implements AssessmentCommand {}

    /** Says how a remark was dealt with. */
    record ResolveRemark(UUID remark, Text resolution) implements AssessmentCommand {}

    // --- writing ------------------------------------------------------------------------------------------

    /** Writes a block of prose, a strength or an improvement opportunity. */
    record WriteFinding(UUID finding, String area, NoteKind kind, Finding content) implements AssessmentCommand {}

    /** Rewrites a block of prose, a strength or an improvement opportunity. */
    record ReviseFinding(
            UUID finding,
            Finding now,
            @Nullable String reason,
            @Nullable Integer seen) implements AssessmentCommand {}

    /** Takes a block of prose, a strength or an improvement opportunity out. */
    record RemoveFinding(
            UUID finding, @Nullable String reason, @Nullable Integer seen) implements AssessmentCommand {}

    /** Records the short facts, again with a reason. */
    record RecordShortFacts(
            List<Fact> facts,
            @Nullable String reason,
            @Nullable Integer seen) implements AssessmentCommand {}

    // --- review -------------------------------------------------------------------------------------------

    /** Hands an area to the reviewers; content is the hash of what the sender saw. */
    record SubmitArea(String area, @Nullable String content) implements AssessmentCommand {}

    /** Approves exactly the content that the reviewer saw. */
    record ApproveArea(String area, @Nullable String content) implements AssessmentCommand {}

    /** Gives an area back, with reasons for its questions. */
    record ReturnArea(
            String area,
            @Nullable String content,
            List<Returned> questions,
            @Nullable String reason) implements AssessmentCommand {}

    /** Withdraws a submission or an approval. */
    record ReopenArea(String area, @Nullable String reason) implements AssessmentCommand {}

    // --- closing ------------------------------------------------------------------------------------------

    /** Finishes the assessment. */
    record FinishAssessment() implements AssessmentCommand {}

    /** Takes a finished or cancelled assessment up again. */
    record ReopenAssessment(@Nullable String reason) implements AssessmentCommand {}

    /** Gives the assessment up. */
    record CancelAssessment(@Nullable String reason) implements AssessmentCommand {}
}
