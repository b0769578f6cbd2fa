package samsyn.command.assessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.AssessmentCommand.*;
import samsyn.command.assessment.Gathered.Item;
import samsyn.command.assessment.QuestionState.OwnScore;
import samsyn.command.assessment.Written.Note;

/**
 * What an accepted command is answered, kept for ever with its receipt: the id of the thing that it changed, the
 * version to name when changing it again, and how far the history then went.
 *
 * @param id id of a thing that the command made, or null where its address already names it
 * @param version the thing's version, or null for things without
 * @param sequence last sequence written, to be sealed before anybody sees it
 */
public record Answer(@Nullable String id, @Nullable String version, long sequence) {

    /**
     * What the command changed, read from the state after it; never more than its sender may know.
     *
     * @param last the last sequence that it wrote
     */
    public static Answer to(AssessmentCommand command, Person who, Assessment after, long last) {
        Opened s = (Opened) after;
        return switch (command) {
            case OpenAssessment _, AmendUnit _, FinishAssessment _, ReopenAssessment _, CancelAssessment _ ->
                new Answer(null, null, last);
            case AssignTeamMember c -> new Answer(c.member().id(), null, last);
            case ReleaseTeamMember c -> new Answer(c.member(), null, last);
            case AmendTeamMember c -> new Answer(c.member().id(), null, last);
            case RecordSelfDescription c -> {
                Item item = s.gathered()
                        .selfDescription(c.selfDescription().question())
                        .orElseThrow();
                yield of(item.id(), Integer.toString(item.version()), last);
            }
            case RecordInterview c -> evidence(c.evidence(), s, last);
            case AmendInterview c -> evidence(c.evidence(), s, last);
            case RegisterDocument c -> evidence(c.evidence(), s, last);
            case AmendDocument c -> evidence(c.evidence(), s, last);
            case ReviewWebPage c -> evidence(c.evidence(), s, last);
            case AmendWebPage c -> evidence(c.evidence(), s, last);
            case LinkEvidence c -> of(c.link(), null, last);
            case UnlinkEvidence c -> of(c.link(), null, last);
            case ScoreQuestion c -> ownScore(c.question(), who, s, last);
            case ReviseScore c -> ownScore(c.question(), who, s, last);
            case WithdrawScore c -> ownScore(c.question(), who, s, last);
            case ProposeConsensus c -> of(c.proposal(), agreement(c.question(), s), last);
            case ConfirmConsensus c -> of(c.proposal(), agreement(c.question(), s), last);
            case DeclineConsensus c -> of(c.proposal(), agreement(c.question(), s), last);
            case ReopenQuestion c -> new Answer(null, agreement(c.question(), s), last);
            case MakeRemark c -> of(c.remark(), null, last);
            case ResolveRemark c -> of(c.remark(), null, last);
            case WriteFinding c -> finding(c.finding(), s, last);
            case ReviseFinding c -> finding(c.finding(), s, last);
            case RemoveFinding c -> of(c.finding(), null, last);
            case RecordShortFacts _ ->
                new Answer(null, Integer.toString(s.written().shortFactsVersion()), last);
            case SubmitArea c -> area(c.area(), s, last);
            case ApproveArea c -> area(c.area(), s, last);
            case ReturnArea c -> area(c.area(), s, last);
            case ReopenArea c -> area(c.area(), s, last);
        };
    }

    /** The answer to an opening, which is not told by its command what it makes. */
    public Answer naming(UUID assessment) {
        return of(assessment, version, sequence);
    }

    private static Answer of(UUID id, @Nullable String version, long last) {
        return new Answer(id.toString(), version, last);
    }

    private static Answer evidence(UUID id, Opened s, long last) {
        return of(id, Integer.toString(s.item(id).orElseThrow().version()), last);
    }

    private static Answer ownScore(String question, Person who, Opened s, long last) {
        OwnScore own = s.question(question).orElseThrow().own().get(who.id());
        return new Answer(null, own == null ? null : Integer.toString(own.version()), last);
    }

    private static String agreement(String question, Opened s) {
        return Integer.toString(s.question(question).orElseThrow().agreementVersion());
    }

    private static Answer finding(UUID id, Opened s, long last) {
        Note note = s.written().notes().get(id);
        return of(id, note == null ? null : Integer.toString(note.version()), last);
    }

    private static Answer area(String area, Opened s, long last) {
        return new Answer(null, s.content(area).hash(), last);
    }
}
