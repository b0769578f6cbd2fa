package samsyn.query.projection;

import java.util.Set;
import samsyn.event.Actor;
import samsyn.event.AssessmentEvent.Member;
import samsyn.organisation.Organisation;
import samsyn.query.openness.Asker;
import samsyn.query.openness.Asker.Right;

/** The people of the tests. */
public final class People {

    private static final Organisation ELSEWHERE = new Organisation("se:1485", "Uddevalla kommun", null);

    public static final Actor COORDINATOR = actor("coordinator", Actor.Role.COORDINATOR);
    public static final Actor ANNA = actor("anna", Actor.Role.EVALUATOR);
    public static final Actor BERTIL = actor("bertil", Actor.Role.EVALUATOR);
    public static final Actor CECILIA = actor("cecilia", Actor.Role.EVALUATOR);
    public static final Actor REVIEWER = actor("rut", Actor.Role.REVIEWER);

    public static final Asker AS_COORDINATOR = reader("coordinator", Right.COORDINATOR);
    public static final Asker AS_ANNA = reader("anna");
    public static final Asker AS_BERTIL = reader("bertil");
    public static final Asker AS_CECILIA = reader("cecilia");
    public static final Asker AS_REVIEWER = reader("rut");
    public static final Asker AS_AUDITOR = reader("auditor", Right.AUDITOR);
    public static final Asker AS_STRANGER = reader("stranger");

    private People() {}

    static Member member(Actor actor) {
        return new Member(actor.id(), actor.name(), ELSEWHERE);
    }

    public static Asker reader(String id, Right... rights) {
        return new Asker(id, id, Set.of(rights));
    }

    private static Actor actor(String id, Actor.Role role) {
        return new Actor(id, id.toUpperCase(java.util.Locale.ROOT), role, Actor.Employer.of(ELSEWHERE));
    }
}
