package samsyn.event;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import samsyn.event.AssessmentEvent.*;

/**
 * Wire names with versions: what history calls each event, for ever, whatever Java calls it. An event that comes to say
 * something else gets a new name here, and its old name goes to the old ones with a record of the old members.
 */
public final class EventTypes {

    private static final Map<Class<? extends AssessmentEvent>, String> WRITTEN_TODAY = Map.ofEntries(
            entry(AssessmentOpened.class, "assessment-opened.v1"),
            entry(TeamMemberAssigned.class, "team-member-assigned.v1"),
            entry(TeamMemberReleased.class, "team-member-released.v1"),
            entry(TeamMemberAmended.class, "team-member-amended.v1"),
            entry(UnitAmended.class, "unit-amended.v1"),
            entry(LikenessAccepted.class, "likeness-accepted.v1"),
            entry(SelfDescriptionRecorded.class, "self-description-recorded.v1"),
            entry(InterviewRecorded.class, "interview-recorded.v1"),
            entry(InterviewAmended.class, "interview-amended.v1"),
            entry(DocumentRegistered.class, "document-registered.v1"),
            entry(WebPageReviewed.class, "web-page-reviewed.v1"),
            entry(EvidenceAmended.class, "evidence-amended.v1"),
            entry(EvidenceLinked.class, "evidence-linked.v1"),
            entry(EvidenceUnlinked.class, "evidence-unlinked.v1"),
            entry(QuestionScored.class, "question-scored.v1"),
            entry(ScoreRevised.class, "score-revised.v1"),
            entry(ScoreWithdrawn.class, "score-withdrawn.v1"),
            entry(ScoresDisclosed.class, "scores-disclosed.v1"),
            entry(ConsensusProposed.class, "consensus-proposed.v1"),
            entry(ConsensusConfirmed.class, "consensus-confirmed.v1"),
            entry(ConsensusDeclined.class, "consensus-declined.v1"),
            entry(ConsensusReached.class, "consensus-reached.v1"),
            entry(QuestionReopened.class, "question-reopened.v1"),
            entry(RemarkMade.class, "remark-made.v1"),
            entry(RemarkResolved.class, "remark-resolved.v1"),
            entry(AreaDescribed.class, "area-described.v1"),
            entry(StrengthNoted.class, "strength-noted.v1"),
            entry(ImprovementNoted.class, "improvement-noted.v1"),
            entry(FindingRevised.class, "finding-revised.v1"),
            entry(FindingRemoved.class, "finding-removed.v1"),
            entry(ShortFactsRecorded.class, "short-facts-recorded.v1"),
            entry(AreaSubmitted.class, "area-submitted.v1"),
            entry(AreaApproved.class, "area-approved.v1"),
            entry(AreaReturned.class, "area-returned.v1"),
            entry(AreaReopened.class, "area-reopened.v1"),
            entry(ApprovalVoided.class, "approval-voided.v1"),
            entry(AssessmentFinished.class, "assessment-finished.v1"),
            entry(AssessmentReopened.class, "assessment-reopened.v1"),
            entry(AssessmentCancelled.class, "assessment-cancelled.v1"));

    /** The record of each name that is written no more; there is none yet. */
    private static final Map<String, Class<? extends EventForm>> OLD = Map.of();

    /** Every form that was ever released. */
    public static final EventForms RELEASED = new EventForms(WRITTEN_TODAY, OLD);

    private EventTypes() {}

    /** Wire name and version of an event as it is written today, such as {@code question-scored.v1}. */
    public static String nameOf(AssessmentEvent event) {
        return nameOf(event.getClass());
    }

    /** Wire name and version of a kind of event as it is written today. */
    public static String nameOf(Class<? extends AssessmentEvent> type) {
        return RELEASED.nameOf(type);
    }

    /** All wire names ever released. */
    public static Set<String> names() {
        return RELEASED.names();
    }

    /** The record of every event, as it is written today. */
    public static Set<Class<? extends AssessmentEvent>> all() {
        return RELEASED.events();
    }
}
