package samsyn.command.assessment;

import java.util.ArrayList;
import java.util.List;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.AssessmentCommand.AmendTeamMember;
import samsyn.command.assessment.AssessmentCommand.AmendUnit;
import samsyn.command.assessment.Comparing.Found;
import samsyn.command.assessment.Team.Membership;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.Member;
import samsyn.event.AssessmentEvent.TeamMemberAmended;
import samsyn.event.AssessmentEvent.UnitAmended;
import samsyn.organisation.Unit;

/** Correcting what is said of the team's members and of the evaluated unit. */
final class Correcting {

    private Correcting() {}

    /** Who left can be corrected, too, whatever is true of them: they judge nothing any more. */
    static List<AssessmentEvent> member(AmendTeamMember c, Opened s, Person who) {
        Demand.coordinator(who, s);
        Demand.inProgress(s);
        Membership before = s.team()
                .membership(c.member().id())
                .orElseThrow(() -> Refused.because(Refusal.NOT_A_TEAM_MEMBER, "member.id"));
        Demand.text(c.member().name(), "member.name");
        if (before.active()) {
            SettingUp.mayJudge(c.member(), s);
        }
        List<AssessmentEvent> events = new ArrayList<>();
        events.add(new TeamMemberAmended(
                c.member().id(), c.member().name(), c.member().employer(), Demand.reason(c.reason())));
        if (before.active()) {
            events.addAll(SettingUp.accepted(c.member(), c.compared(), s));
        }
        return events;
    }

    /** By its new name, too, the unit is nobody's employer who judges it. */
    static List<AssessmentEvent> unit(AmendUnit c, Opened s, Person who) {
        Demand.coordinator(who, s);
        Demand.inProgress(s);
        Demand.text(c.name(), "name");
        SettingUp.inRange(c.year());
        String reason = Demand.reason(c.reason());
        Unit now = s.setting().called(c.name(), c.year()).unit();
        List<Found> found = new ArrayList<>(Comparing.unit(now, c.compared()));
        Comparing.renamed(s.setting().unit(), c.name(), c.compared()).ifPresent(found::add);
        for (Member member : s.team().active()) {
            if (member.employer().isTiedTo(now.organisation())) {
                throw Refused.because(Refusal.EMPLOYED_BY_THE_UNIT, "name");
            }
            found.addAll(Comparing.employer(member, now.organisation(), Compared.NONE));
        }
        List<AssessmentEvent> events = new ArrayList<>();
        events.add(new UnitAmended(c.name(), c.year(), reason));
        events.addAll(Comparing.accepted(found, c.compared(), s.team().accepted()));
        return events;
    }
}
