package samsyn.query.projection;

import java.util.Set;
import samsyn.event.Actor;
import samsyn.event.AssessmentEvent.Member;
import samsyn.organisation.Organisation;
import samsyn.query.openness.Reader;
import samsyn.query.openness.Reader.Right;

/** The people of the tests. */
public final class People {

    private static final Organisation ELSEWHERE = new Organisation("se:1485", "Uddevalla kommun", null);

    public static final Actor COORDINATOR = actor("coordinator", Actor.Role.COORDINATOR);
    public static final Actor ANNA = actor("anna", Actor.Role.EVALUATOR);
    public static final Actor BERTIL = actor("bertil", Actor.Role.EVALUATOR);
    public static final Actor CECILIA = actor("cecilia", Actor.Role.EVALUATOR);
    public static final Actor REVIEWER = actor("rut", Actor.Role.REVIEWER);

    public static final Reader AS_COORDINATOR = reader("coordinator", Right.COORDINATOR);
    public static final Reader AS_ANNA = reader("anna");
    public static final Reader AS_BERTIL = reader("bertil");
    public static final Reader AS_CECILIA = reader("cecilia");
    public static final Reader AS_REVIEWER = reader("rut");
    public static final Reader AS_AUDITOR = reader("auditor", Right.AUDITOR);
    public static final Reader AS_STRANGER = reader("stranger");

    private People() {}

    static Member member(Actor actor) {
        return new Member(actor.id(), actor.name(), ELSEWHERE);
    }

    public static Reader reader(String id, Right... rights) {
        return new Reader(id, id, Set.of(rights));
    }

    private static Actor actor(String id, Actor.Role role) {
        return new Actor(id, id.toUpperCase(java.util.Locale.ROOT), role, Actor.Employer.of(ELSEWHERE));
    }
}
