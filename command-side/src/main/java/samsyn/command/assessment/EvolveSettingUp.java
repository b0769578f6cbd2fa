package samsyn.command.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.Reviewed.AreaState;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.command.assessment.Setting.Phase;
import samsyn.command.assessment.Team.Membership;
import samsyn.edition.Edition;
import samsyn.event.AssessmentEvent.AssessmentOpened;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.LikenessAccepted;
import samsyn.event.AssessmentEvent.Member;
import samsyn.event.AssessmentEvent.SettingUpEvent;
import samsyn.event.AssessmentEvent.TeamMemberAmended;
import samsyn.event.AssessmentEvent.TeamMemberAssigned;
import samsyn.event.AssessmentEvent.TeamMemberReleased;
import samsyn.event.AssessmentEvent.UnitAmended;

/** The assessment after it was opened, after somebody came into the team or left it, and after corrections of these. */
final class EvolveSettingUp {

    private EvolveSettingUp() {}

    static Opened open(AssessmentOpened e) {
        Map<String, QuestionState> questions = new LinkedHashMap<>();
        Map<String, AreaState> areas = new LinkedHashMap<>();
        for (Edition.Area area : e.edition().areas()) {
            areas.put(area.code(), new AreaState(Status.IN_WORK, null));
            area.questions().forEach(q -> questions.put(q.code(), QuestionState.untouched(q.code())));
        }
        return new Opened(
                new Setting(e.unit(), e.year(), e.edition(), Phase.IN_PROGRESS),
                Team.NOBODY,
                new Gathered(Map.of()),
                new Judged(Collections.unmodifiableMap(questions), Map.of()),
                new Written(Map.of(), 0, List.of()),
                new Reviewed(Collections.unmodifiableMap(areas)),
                Set.of());
    }

    static Opened evolve(Opened s, SettingUpEvent event) {
        return switch (event) {
            case AssessmentOpened e -> throw Expect.broken(e, s, "it was opened before");
            case TeamMemberAssigned e -> inTeam(s, new Membership(e.member(), e.duty(), true));
            case TeamMemberReleased e ->
                inTeam(s, new Membership(Expect.member(e.member(), s, e).member(), e.duty(), false));
            case TeamMemberAmended e -> {
                Membership before = Expect.member(e.member(), s, e);
                Member now = new Member(e.member(), e.name(), e.employer());
                yield s.with(s.team().with(new Membership(now, before.duty(), before.active())));
            }
            case UnitAmended e -> s.with(s.setting().called(e.name(), e.year()));
            case LikenessAccepted e -> s.with(s.team().withAccepted(e.likeness().code(e.member())));
        };
    }

    /** Whoever comes or goes as evaluator changes who must agree, so open proposals lapse. */
    private static Opened inTeam(Opened s, Membership membership) {
        Judged judged = s.judged();
        if (membership.duty() == Duty.EVALUATOR) {
            for (QuestionState q : s.judged().questions().values()) {
                if (q.proposal() != null) {
                    judged = judged.with(q.withProposal(null));
                }
            }
        }
        return s.with(s.team().with(membership)).with(judged);
    }
}
