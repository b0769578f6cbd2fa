package samsyn.command.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Member;

/** Who is or was in the team, by their ids. */
record Team(Map<String, Membership> memberships) {

    /** Who is or was in the team, and as what. */
    record Membership(Member member, Duty duty, boolean active) {}

    Optional<Membership> membership(String person) {
        return Optional.ofNullable(memberships.get(person));
    }

    boolean isActive(String person, Duty duty) {
        Membership membership = memberships.get(person);
        return membership != null && membership.active() && membership.duty() == duty;
    }

    /** Ids of the evaluators now in the team, sorted. */
    List<String> evaluators() {
        return memberships.values().stream()
                .filter(m -> m.active() && m.duty() == Duty.EVALUATOR)
                .map(m -> m.member().id())
                .sorted()
                .toList();
    }

    Team with(Membership membership) {
        return new Team(Copies.with(memberships, membership.member().id(), membership));
    }
}
