package samsyn.query.dossier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.AssessmentOpened;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Member;
import samsyn.event.AssessmentEvent.ShortFactsRecorded;
import samsyn.organisation.Organisation;
import samsyn.score.ResultTable;

/**
 * What an assessment is, who belongs to it and which phase it is in.
 *
 * @param team everybody who is or was in it, in the order in which they first joined
 * @param finished what it was finished with, null unless it is finished
 */
public record CaseFile(
        AssessmentOpened opened,
        Said openedBy,
        Phase phase,
        List<Membership> team,
        FactSheet facts,
        @Nullable Finish finished) {

    /** Who is or was in the team, and as what. */
    public record Membership(String id, String name, Organisation employer, Duty duty, boolean active) {}

    /** What an assessment was finished with. */
    public record Finish(ResultTable result, Said said) {}

    static CaseFile opened(AssessmentOpened event, Said said) {
        return new CaseFile(event, said, Phase.IN_PROGRESS, List.of(), FactSheet.NONE, null);
    }

    /** Ids of everybody who is or was an evaluator here. */
    public List<String> evaluators() {
        return team.stream()
                .filter(m -> m.duty() == Duty.EVALUATOR)
                .map(Membership::id)
                .toList();
    }

    CaseFile joined(Member member, Duty duty) {
        Membership now = new Membership(member.id(), member.name(), member.employer(), duty, true);
        List<Membership> next = new ArrayList<>(team);
        int known = team.stream().map(Membership::id).toList().indexOf(member.id());
        if (known >= 0) {
            next.set(known, now);
        } else {
            next.add(now);
        }
        return withTeam(next);
    }

    CaseFile left(String person) {
        List<Membership> next = team.stream()
                .map(m -> m.id().equals(person) ? new Membership(m.id(), m.name(), m.employer(), m.duty(), false) : m)
                .toList();
        return withTeam(next);
    }

    CaseFile finished(ResultTable result, Said said) {
        return new CaseFile(opened, openedBy, Phase.FINISHED, team, facts, new Finish(result, said));
    }

    CaseFile in(Phase next) {
        return new CaseFile(opened, openedBy, next, team, facts, null);
    }

    CaseFile with(ShortFactsRecorded event, Said said) {
        return new CaseFile(opened, openedBy, phase, team, facts.with(event.facts(), said), finished);
    }

    private CaseFile withTeam(List<Membership> next) {
        return new CaseFile(opened, openedBy, phase, List.copyOf(next), facts, finished);
    }
}
