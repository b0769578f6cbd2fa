package samsyn.command.assessment;

import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.Team.Membership;
import samsyn.event.Actor;

/** In what capacity a person stands in an assessment now. */
public final class Standing {

    private Standing() {}

    /**
     * The person as every envelope names them: role as of now, employer as of now.
     *
     * @param state the assessment after the decision
     */
    public static Actor actor(Person who, Assessment state) {
        Actor.Role role = Demand.roleOf(who, state);
        if (role == null) {
            throw new IllegalStateException("Nothing is decided for somebody without a role.");
        }
        return new Actor(who.id(), who.name(), role, Actor.Employer.of(who.employer()));
    }

    /**
     * Whether the person may still be told what they did here.
     *
     * @throws Refused if they have left the team, or never had anything to do with the assessment
     */
    public static void demand(Person who, Assessment state) {
        Membership membership =
                state instanceof Opened s ? s.team().membership(who.id()).orElse(null) : null;
        boolean released = membership != null && !membership.active();
        if (released || Demand.roleOf(who, state) == null) {
            throw Refused.because(Refusal.NO_LONGER_HERE);
        }
    }
}
