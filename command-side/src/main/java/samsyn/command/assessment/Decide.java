package samsyn.command.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.AssessmentCommand.*;
import samsyn.command.assessment.Reviewed.AreaState;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.ApprovalVoided;

/** The only place that decides: what a command comes to, or which rule refuses it. */
public final class Decide {

    /** Dates that people write are dates of the Nordic day. */
    private static final ZoneId DAY = ZoneId.of("Europe/Stockholm");

    private Decide() {}

    /**
     * What the command comes to.
     *
     * @param who the sender, as their token says
     * @param when the moment of the decision; only used to refuse dates in the future
     * @return at least one event
     * @throws Refused naming the rule that says no
     */
    public static List<AssessmentEvent> decide(AssessmentCommand command, Assessment state, Person who, Instant when) {
        if (command instanceof OpenAssessment open) {
            return SettingUp.open(open, state, who);
        }
        if (!(state instanceof Opened s)) {
            throw Refused.because(Refusal.NO_SUCH_ASSESSMENT);
        }
        LocalDate today = LocalDate.ofInstant(when, DAY);
        List<AssessmentEvent> events = switch (command) {
            case OpenAssessment _ -> throw Refused.because(Refusal.ALREADY_OPENED);
            case AssignTeamMember c -> SettingUp.assign(c, s, who);
            case ReleaseTeamMember c -> SettingUp.release(c, s, who);
            case AmendTeamMember c -> Correcting.member(c, s, who);
            case AmendUnit c -> Correcting.unit(c, s, who);
            case RecordSelfDescription c -> Gathering.recordSelfDescription(c, s, who);
            case RecordInterview c -> Gathering.recordInterview(c, s, who, today);
            case AmendInterview c -> Gathering.amendInterview(c, s, who, today);
            case RegisterDocument c -> Gathering.registerDocument(c, s, who, today);
            case AmendDocument c -> Gathering.amendDocument(c, s, who, today);
            case ReviewWebPage c -> Gathering.reviewWebPage(c, s, who, today);
            case AmendWebPage c -> Gathering.amendWebPage(c, s, who, today);
            case LinkEvidence c -> Gathering.link(c, s, who);
            case UnlinkEvidence c -> Gathering.unlink(c, s, who);
            case ScoreQuestion c -> Scoring.score(c, s, who);
            case ReviseScore c -> Scoring.revise(c, s, who);
            case WithdrawScore c -> Scoring.withdraw(c, s, who);
            case ProposeConsensus c -> Agreeing.propose(c, s, who);
            case ConfirmConsensus c -> Agreeing.confirm(c, s, who);
            case DeclineConsensus c -> Agreeing.decline(c, s, who);
            case ReopenQuestion c -> Agreeing.reopen(c, s, who);
            case MakeRemark c -> Remarking.make(c, s, who);
            case ResolveRemark c -> Remarking.resolve(c, s, who);
            case WriteFinding c -> Writing.write(c, s, who);
            case ReviseFinding c -> Writing.revise(c, s, who);
            case RemoveFinding c -> Writing.remove(c, s, who);
            case RecordShortFacts c -> Writing.recordShortFacts(c, s, who);
            case SubmitArea c -> Reviewing.submit(c, s, who);
            case ApproveArea c -> Reviewing.approve(c, s, who);
            case ReturnArea c -> Reviewing.giveBack(c, s, who);
            case ReopenArea c -> Reviewing.reopen(c, s, who);
            case FinishAssessment _ -> Closing.finish(s, who);
            case ReopenAssessment c -> Closing.reopen(c, s, who);
            case CancelAssessment c -> Closing.cancel(c, s, who);
        };
        return withVoidedApprovals(s, events, who);
    }

    /** Whatever changed approved content, by whatever way, the approval falls in the same transaction. */
    private static List<AssessmentEvent> withVoidedApprovals(Opened before, List<AssessmentEvent> events, Person who) {
        List<AssessmentEvent> all = new ArrayList<>(events);
        @Nullable Opened after = null;
        for (Map.Entry<String, AreaState> area : before.reviewed().areas().entrySet()) {
            String approved = area.getValue().approved();
            if (approved == null) {
                continue;
            }
            after = after == null ? evolved(before, events, who) : after;
            // Compared as content, not by hash: a later version may write the same content in another form.
            if (!after.content(area.getKey()).equals(before.content(area.getKey()))) {
                all.add(new ApprovalVoided(
                        area.getKey(), approved, events.getFirst().reason()));
            }
        }
        return all;
    }

    private static Opened evolved(Opened state, List<AssessmentEvent> events, Person who) {
        Assessment after = state;
        for (AssessmentEvent event : events) {
            after = Evolve.evolve(after, event, who.id());
        }
        return (Opened) after;
    }
}
