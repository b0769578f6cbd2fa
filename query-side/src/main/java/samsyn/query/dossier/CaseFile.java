package samsyn.query.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.AssessmentOpened;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Member;
import samsyn.event.AssessmentEvent.ShortFactsRecorded;
import samsyn.event.AssessmentEvent.TeamMemberAmended;
import samsyn.event.AssessmentEvent.UnitAmended;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.score.ResultTable;

/**
 * What an assessment is, who belongs to it and which phase it is in.
 *
 * @param unit as it is called now
 * @param year as it is now
 * @param team everybody who is or was in it, as they are called now, in the order in which they first joined
 * @param formers ids of those who opened the assessment, formed its team, corrected these or closed it
 * @param finished what it was finished with, null unless it is finished
 */
public record CaseFile(
        AssessmentOpened opened,
        Said openedBy,
        Unit unit,
        int year,
        Phase phase,
        List<Membership> team,
        List<String> formers,
        FactSheet facts,
        @Nullable Finish finished) {

    /** Who is or was in the team, and as what. */
    public record Membership(String id, String name, Organisation employer, Duty duty, boolean active) {}

    /** What an assessment was finished with. */
    public record Finish(ResultTable result, Said said) {}

    static CaseFile opened(AssessmentOpened event, Said said) {
        return new CaseFile(
                event,
                said,
                event.unit(),
                event.year(),
                Phase.IN_PROGRESS,
                List.of(),
                List.of(said.by().id()),
                FactSheet.NONE,
                null);
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
        return onMember(person, m -> new Membership(m.id(), m.name(), m.employer(), m.duty(), false));
    }

    CaseFile amended(TeamMemberAmended e) {
        return onMember(e.member(), m -> new Membership(m.id(), e.name(), e.employer(), m.duty(), m.active()));
    }

    CaseFile amended(UnitAmended e) {
        Unit now = new Unit(unit.id(), e.name(), unit.type(), unit.within());
        return new CaseFile(opened, openedBy, now, e.year(), phase, team, formers, facts, finished);
    }

    CaseFile formedBy(String person) {
        if (formers.contains(person)) {
            return this;
        }
        List<String> next = Stream.concat(formers.stream(), Stream.of(person)).toList();
        return new CaseFile(opened, openedBy, unit, year, phase, team, next, facts, finished);
    }

    CaseFile finished(ResultTable result, Said said) {
        Finish finish = new Finish(result, said);
        return new CaseFile(opened, openedBy, unit, year, Phase.FINISHED, team, formers, facts, finish);
    }

    CaseFile in(Phase next) {
        return new CaseFile(opened, openedBy, unit, year, next, team, formers, facts, null);
    }

    CaseFile with(ShortFactsRecorded event, Said said) {
        FactSheet next = facts.with(event.facts(), said);
        return new CaseFile(opened, openedBy, unit, year, phase, team, formers, next, finished);
    }

    private CaseFile onMember(String person, UnaryOperator<Membership> change) {
        return withTeam(team.stream()
                .map(m -> m.id().equals(person) ? change.apply(m) : m)
                .toList());
    }

    private CaseFile withTeam(List<Membership> next) {
        return new CaseFile(opened, openedBy, unit, year, phase, List.copyOf(next), formers, facts, finished);
    }
}
