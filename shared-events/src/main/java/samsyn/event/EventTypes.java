package samsyn.event;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import samsyn.event.AssessmentEvent.*;

/** Wire names with versions: what history calls each event, for ever, whatever Java calls it. */
public final class EventTypes {

    private static final Map<String, Class<? extends AssessmentEvent>> BY_NAME = Map.ofEntries(
            entry("assessment-opened.v1", AssessmentOpened.class),
            entry("team-member-assigned.v1", TeamMemberAssigned.class),
            entry("team-member-released.v1", TeamMemberReleased.class),
            entry("self-description-recorded.v1", SelfDescriptionRecorded.class),
            entry("interview-recorded.v1", InterviewRecorded.class),
            entry("interview-amended.v1", InterviewAmended.class),
            entry("document-registered.v1", DocumentRegistered.class),
            entry("web-page-reviewed.v1", WebPageReviewed.class),
            entry("evidence-amended.v1", EvidenceAmended.class),
            entry("evidence-linked.v1", EvidenceLinked.class),
            entry("evidence-unlinked.v1", EvidenceUnlinked.class),
            entry("question-scored.v1", QuestionScored.class),
            entry("score-revised.v1", ScoreRevised.class),
            entry("score-withdrawn.v1", ScoreWithdrawn.class),
            entry("scores-disclosed.v1", ScoresDisclosed.class),
            entry("consensus-proposed.v1", ConsensusProposed.class),
            entry("consensus-confirmed.v1", ConsensusConfirmed.class),
            entry("consensus-declined.v1", ConsensusDeclined.class),
            entry("consensus-reached.v1", ConsensusReached.class),
            entry("question-reopened.v1", QuestionReopened.class),
            entry("remark-made.v1", RemarkMade.class),
            entry("remark-resolved.v1", RemarkResolved.class),
            entry("area-described.v1", AreaDescribed.class),
            entry("strength-noted.v1", StrengthNoted.class),
            entry("improvement-noted.v1", ImprovementNoted.class),
            entry("finding-revised.v1", FindingRevised.class),
            entry("finding-removed.v1", FindingRemoved.class),
            entry("short-facts-recorded.v1", ShortFactsRecorded.class),
            entry("area-submitted.v1", AreaSubmitted.class),
            entry("area-approved.v1", AreaApproved.class),
            entry("area-returned.v1", AreaReturned.class),
            entry("area-reopened.v1", AreaReopened.class),
            entry("approval-voided.v1", ApprovalVoided.class),
            entry("assessment-finished.v1", AssessmentFinished.class),
            entry("assessment-reopened.v1", AssessmentReopened.class),
            entry("assessment-cancelled.v1", AssessmentCancelled.class));

    private static final Map<Class<? extends AssessmentEvent>, String> BY_CLASS =
            BY_NAME.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventTypes() {}

    /** Wire name and version of an event, such as {@code question-scored.v1}. */
    public static String nameOf(AssessmentEvent event) {
        return nameOf(event.getClass());
    }

    /** Wire name and version of a kind of event. */
    public static String nameOf(Class<? extends AssessmentEvent> type) {
        String name = BY_CLASS.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type + " has no wire name; give it one in EventTypes.");
        }
        return name;
    }

    /** All wire names ever released. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** The record of every event, as it is written today. */
    public static Set<Class<? extends AssessmentEvent>> all() {
        return BY_CLASS.keySet();
    }

    static Class<? extends AssessmentEvent> typeOf(String name) {
        Class<? extends AssessmentEvent> type = BY_NAME.get(name);
        if (type == null) {
            throw new EntryException("Unknown event " + name + "; this version is older than the entry.");
        }
        return type;
    }
}
