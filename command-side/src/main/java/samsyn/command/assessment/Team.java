package samsyn.command.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Member;

/**
 * Who works on the assessment, and who formed it.
 *
 * @param memberships who is or was in the team, by their ids
 * @param formers ids of those who opened the assessment, formed its team, corrected these or closed it
 * @param accepted codes of the likenesses that somebody has accepted
 */
record Team(Map<String, Membership> memberships, Set<String> formers, Set<String> accepted) {

    static final Team NOBODY = new Team(Map.of(), Set.of(), Set.of());

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

    /** Whoever is in the team now. */
    List<Member> active() {
        return memberships.values().stream()
                .filter(Membership::active)
                .map(Membership::member)
                .toList();
    }

    Team with(Membership membership) {
        return new Team(Copies.with(memberships, membership.member().id(), membership), formers, accepted);
    }

    Team formedBy(String person) {
        return formers.contains(person) ? this : new Team(memberships, Copies.with(formers, person), accepted);
    }

    Team withAccepted(String likeness) {
        return new Team(memberships, formers, Copies.with(accepted, likeness));
    }
}
