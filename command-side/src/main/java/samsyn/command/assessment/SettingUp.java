package samsyn.command.assessment;

import java.util.ArrayList;
import java.util.List;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.AssessmentCommand.AssignTeamMember;
import samsyn.command.assessment.AssessmentCommand.OpenAssessment;
import samsyn.command.assessment.AssessmentCommand.ReleaseTeamMember;
import samsyn.command.assessment.Team.Membership;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.AssessmentOpened;
import samsyn.event.AssessmentEvent.TeamMemberAssigned;
import samsyn.event.AssessmentEvent.TeamMemberReleased;

/** Opening an assessment and forming its team. */
final class SettingUp {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private SettingUp() {}

    static List<AssessmentEvent> open(OpenAssessment c, Assessment state, Person who) {
        Demand.coordinator(who, state);
        if (state instanceof Opened) {
            throw Refused.because(Refusal.ALREADY_OPENED);
        }
        if (c.year() < FIRST_YEAR || c.year() > LAST_YEAR) {
            throw Refused.because(Refusal.YEAR_OUT_OF_RANGE, "year");
        }
        return List.of(new AssessmentOpened(c.unit(), c.year(), c.edition(), c.labels()));
    }

    /** Assigning one who had scored before they were released may complete what the others have scored. */
    static List<AssessmentEvent> assign(AssignTeamMember c, Opened s, Person who) {
        Demand.coordinator(who, s);
        Demand.inProgress(s);
        Demand.text(c.member().id(), "member.id");
        Demand.text(c.member().name(), "member.name");
        if (c.member().employer().isTiedTo(s.setting().unit().organisation())) {
            throw Refused.because(Refusal.EMPLOYED_BY_THE_UNIT, "member.employer");
        }
        Membership before = s.team().membership(c.member().id()).orElse(null);
        if (before != null && before.duty() != c.duty()) {
            throw Refused.because(Refusal.EVALUATES_AND_REVIEWS, "duty");
        }
        if (before != null && before.active()) {
            throw Refused.because(Refusal.ALREADY_IN_THE_TEAM, "member.id");
        }
        return withDisclosures(new TeamMemberAssigned(c.member(), c.duty()), s);
    }

    /** Releasing an evaluator may leave a team that has all scored: then those questions are disclosed at once. */
    static List<AssessmentEvent> release(ReleaseTeamMember c, Opened s, Person who) {
        Demand.coordinator(who, s);
        Demand.inProgress(s);
        Membership member = s.team().membership(c.member()).orElse(null);
        if (member == null || !member.active()) {
            throw Refused.because(Refusal.NOT_A_TEAM_MEMBER, "member");
        }
        return withDisclosures(new TeamMemberReleased(c.member(), member.duty(), Demand.reason(c.reason())), s);
    }

    private static List<AssessmentEvent> withDisclosures(AssessmentEvent change, Opened s) {
        List<AssessmentEvent> events = new ArrayList<>(List.of(change));
        Opened after = (Opened) Evolve.evolve(s, change);
        after.judged().questions().values().stream()
                .flatMap(q -> Scoring.disclosure(after, q).stream())
                .forEach(events::add);
        return events;
    }
}
