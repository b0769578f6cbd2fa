package samsyn.command.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.AssessmentCommand.AssignTeamMember;
import samsyn.command.assessment.AssessmentCommand.OpenAssessment;
import samsyn.command.assessment.AssessmentCommand.ReleaseTeamMember;
import samsyn.command.assessment.Team.Membership;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.AssessmentOpened;
import samsyn.event.AssessmentEvent.Member;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.event.AssessmentEvent.TeamMemberAssigned;
import samsyn.event.AssessmentEvent.TeamMemberReleased;
import samsyn.organisation.Organisation;

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
        inRange(c.year());
        List<AssessmentEvent> events = new ArrayList<>();
        events.add(new AssessmentOpened(c.unit(), c.year(), c.edition(), c.labels()));
        events.addAll(Comparing.accepted(Comparing.unit(c.unit(), c.compared()), c.compared(), Set.of()));
        return events;
    }

    /** Assigning one who had scored before they were released may complete what the others have scored. */
    static List<AssessmentEvent> assign(AssignTeamMember c, Opened s, Person who) {
        Demand.coordinator(who, s);
        Demand.inProgress(s);
        Demand.text(c.member().id(), "member.id");
        mayJudge(c.member(), s);
        if (c.member().id().equals(who.id())
                || s.team().formers().contains(c.member().id())) {
            throw Refused.because(Refusal.FORMED_THE_ASSESSMENT, "member.id");
        }
        Membership before = s.team().membership(c.member().id()).orElse(null);
        if (before != null && before.duty() != c.duty()) {
            throw Refused.because(Refusal.EVALUATES_AND_REVIEWS, "duty");
        }
        if (before != null && before.active()) {
            throw Refused.because(Refusal.ALREADY_IN_THE_TEAM, "member.id");
        }
        return withDisclosures(
                new TeamMemberAssigned(c.member(), c.duty()), accepted(c.member(), c.compared(), s), s, who);
    }

    /**
     * Releasing an evaluator may leave a team that has all scored: then those questions are disclosed at once, for good,
     * and whoever releases must have known.
     */
    static List<AssessmentEvent> release(ReleaseTeamMember c, Opened s, Person who) {
        Demand.coordinator(who, s);
        Demand.inProgress(s);
        Membership member = s.team().membership(c.member()).orElse(null);
        if (member == null || !member.active()) {
            throw Refused.because(Refusal.NOT_A_TEAM_MEMBER, "member");
        }
        AssessmentEvent released = new TeamMemberReleased(c.member(), member.duty(), Demand.reason(c.reason()));
        List<AssessmentEvent> events = withDisclosures(released, List.of(), s, who);
        List<String> disclosed = events.stream()
                .flatMap(event -> event instanceof ScoresDisclosed e ? Stream.of(e.question()) : Stream.empty())
                .toList();
        if (!c.disclosing().containsAll(disclosed)) {
            throw Refused.asking(Refusal.WOULD_DISCLOSE, "disclosing", new Asked(disclosed, List.of()));
        }
        return events;
    }

    static void inRange(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refused.because(Refusal.YEAR_OUT_OF_RANGE, "year");
        }
    }

    /** Neither their employer, nor a unit within or around it. */
    static void mayJudge(Member member, Opened s) {
        Demand.text(member.name(), "member.name");
        if (member.employer().isTiedTo(s.setting().unit().organisation())) {
            throw Refused.because(Refusal.EMPLOYED_BY_THE_UNIT, "member.employer");
        }
    }

    /** What the sender says of an employer that is like the unit. */
    static List<AssessmentEvent> accepted(Member member, Compared compared, Opened s) {
        Organisation unit = s.setting().unit().organisation();
        return Comparing.accepted(
                Comparing.employer(member, unit, compared), compared, s.team().accepted());
    }

    private static List<AssessmentEvent> withDisclosures(
            AssessmentEvent change, List<AssessmentEvent> accepted, Opened s, Person who) {
        List<AssessmentEvent> events = new ArrayList<>(List.of(change));
        events.addAll(accepted);
        Opened after = (Opened) Evolve.evolve(s, change, who.id());
        after.judged().questions().values().stream()
                .flatMap(q -> Scoring.disclosure(after, q).stream())
                .forEach(events::add);
        return events;
    }
}
