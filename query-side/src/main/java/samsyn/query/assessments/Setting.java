package samsyn.query.assessments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.*;
import samsyn.event.Recorded;
import samsyn.organisation.Organisation;
import samsyn.score.ResultTable;

/**
 * What an assessment is, who belongs to it and which phase it is in.
 *
 * @param team everybody who is or was in it, in the order in which they first joined
 * @param finished what it was finished with, null unless it is finished
 */
public record Setting(
        AssessmentOpened opened,
        Instant openedAt,
        Phase phase,
        List<Membership> team,
        @Nullable Finish finished) {

    /** Who is or was in the team, and as what. */
    public record Membership(String id, String name, Organisation employer, Duty duty, boolean active) {}

    /** What an assessment was finished with, and when. */
    public record Finish(ResultTable result, Instant at) {}

    public static Setting opened(AssessmentOpened event, Instant at) {
        return new Setting(event, at, Phase.IN_PROGRESS, List.of(), null);
    }

    /** Ids of everybody who is or was an evaluator here. */
    public List<String> evaluators() {
        return team.stream()
                .filter(m -> m.duty() == Duty.EVALUATOR)
                .map(Membership::id)
                .toList();
    }

    /** The setting after one more event. */
    public Setting after(Recorded recorded) {
        return switch (recorded.event()) {
            case TeamMemberAssigned e -> joined(e.member(), e.duty());
            case TeamMemberReleased e -> left(e.member());
            case AssessmentFinished e ->
                new Setting(
                        opened,
                        openedAt,
                        Phase.FINISHED,
                        team,
                        new Finish(e.result(), recorded.envelope().recordedAt()));
            case AssessmentReopened _ -> new Setting(opened, openedAt, Phase.IN_PROGRESS, team, null);
            case AssessmentCancelled _ -> new Setting(opened, openedAt, Phase.CANCELLED, team, null);
            case AssessmentOpened _ -> throw new IllegalStateException("Opened twice.");
            case SelfDescriptionRecorded _, InterviewRecorded _, InterviewAmended _ -> this;
            case DocumentRegistered _, WebPageReviewed _, EvidenceAmended _ -> this;
            case EvidenceLinked _, EvidenceUnlinked _ -> this;
            case QuestionScored _, ScoreRevised _, ScoreWithdrawn _, ScoresDisclosed _ -> this;
            case ConsensusProposed _, ConsensusConfirmed _, ConsensusDeclined _, ConsensusReached _ -> this;
            case QuestionReopened _, RemarkMade _, RemarkResolved _ -> this;
            case AreaDescribed _, StrengthNoted _, ImprovementNoted _ -> this;
            case FindingRevised _, FindingRemoved _, ShortFactsRecorded _ -> this;
            case AreaSubmitted _, AreaApproved _, AreaReturned _, AreaReopened _, ApprovalVoided _ -> this;
        };
    }

    private Setting joined(Member member, Duty duty) {
        Membership now = new Membership(member.id(), member.name(), member.employer(), duty, true);
        List<Membership> next = new ArrayList<>(team);
        int known = indexOf(member.id());
        if (known >= 0) {
            next.set(known, now);
        } else {
            next.add(now);
        }
        return withTeam(next);
    }

    private Setting left(String person) {
        List<Membership> next = team.stream()
                .map(m -> m.id().equals(person) ? new Membership(m.id(), m.name(), m.employer(), m.duty(), false) : m)
                .toList();
        return withTeam(next);
    }

    private int indexOf(String person) {
        return team.stream().map(Membership::id).toList().indexOf(person);
    }

    private Setting withTeam(List<Membership> next) {
        return new Setting(opened, openedAt, phase, List.copyOf(next), finished);
    }
}
