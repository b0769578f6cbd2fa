package samsyn.command.assessment;

import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.AssessmentCommand.*;
import samsyn.event.Evidence;

/**
 * What an accepted command changed: the thing's id and the version to name when changing it again.
 *
 * @param id id of a thing that the command made, or null where its address already names it
 * @param version the thing's version, or null for things without
 */
public record Changed(@Nullable String id, @Nullable String version) {

    /** What the command changed, read from the state after it; never more than its sender may know. */
    public static Changed by(AssessmentCommand command, Person who, Assessment state) {
        Opened s = (Opened) state;
        return switch (command) {
            case OpenAssessment _, FinishAssessment _, ReopenAssessment _, CancelAssessment _ ->
                new Changed(null, null);
            case AssignTeamMember c -> new Changed(c.member().id(), null);
            case ReleaseTeamMember c -> new Changed(c.member(), null);
            case RecordSelfDescription c -> selfDescription(c, s);
            case RecordInterview c -> evidence(c.evidence(), s);
            case AmendInterview c -> evidence(c.evidence(), s);
            case RegisterDocument c -> evidence(c.evidence(), s);
            case AmendDocument c -> evidence(c.evidence(), s);
            case ReviewWebPage c -> evidence(c.evidence(), s);
            case AmendWebPage c -> evidence(c.evidence(), s);
            case LinkEvidence c -> new Changed(c.link().toString(), null);
            case UnlinkEvidence c -> new Changed(c.link().toString(), null);
            case ScoreQuestion c -> ownScore(c.question(), who, s);
            case ReviseScore c -> ownScore(c.question(), who, s);
            case WithdrawScore c -> ownScore(c.question(), who, s);
            case ProposeConsensus c -> agreement(c.proposal().toString(), c.question(), s);
            case ConfirmConsensus c -> agreement(c.proposal().toString(), c.question(), s);
            case DeclineConsensus c -> agreement(c.proposal().toString(), c.question(), s);
            case ReopenQuestion c -> agreement(null, c.question(), s);
            case MakeRemark c -> new Changed(c.remark().toString(), null);
            case ResolveRemark c -> new Changed(c.remark().toString(), null);
            case WriteFinding c -> finding(c.finding(), s);
            case ReviseFinding c -> finding(c.finding(), s);
            case RemoveFinding c -> new Changed(c.finding().toString(), null);
            case RecordShortFacts _ -> new Changed(null, Integer.toString(s.shortFactsVersion()));
            case SubmitArea c -> area(c.area(), s);
            case ApproveArea c -> area(c.area(), s);
            case ReturnArea c -> area(c.area(), s);
            case ReopenArea c -> area(c.area(), s);
        };
    }

    private static Changed selfDescription(RecordSelfDescription c, Opened s) {
        return s.evidence().values().stream()
                .filter(i -> i.evidence() instanceof Evidence.SelfDescription d
                        && d.question().equals(c.selfDescription().question()))
                .findFirst()
                .map(i -> new Changed(i.id().toString(), Integer.toString(i.version())))
                .orElseThrow();
    }

    private static Changed evidence(java.util.UUID id, Opened s) {
        return new Changed(id.toString(), Integer.toString(s.item(id).version()));
    }

    private static Changed ownScore(String question, Person who, Opened s) {
        QuestionState.OwnScore own = s.question(question).own().get(who.id());
        return new Changed(null, own == null ? null : Integer.toString(own.version()));
    }

    private static Changed agreement(@Nullable String proposal, String question, Opened s) {
        return new Changed(proposal, Integer.toString(s.question(question).agreementVersion()));
    }

    private static Changed finding(java.util.UUID id, Opened s) {
        Assessment.Note note = s.notes().get(id);
        return new Changed(id.toString(), note == null ? null : Integer.toString(note.version()));
    }

    private static Changed area(String area, Opened s) {
        return new Changed(null, s.content(area).hash());
    }
}
