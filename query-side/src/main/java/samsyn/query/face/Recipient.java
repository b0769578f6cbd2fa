package samsyn.query.face;

import java.util.List;
import samsyn.openness.Openness.Role;

/** How those who are told of changes are named: all of one role, or one member of what is theirs alone. */
public final class Recipient {

    private Recipient() {}

    /** All readers of that role who belong here. */
    public static String all(Role role) {
        return switch (role) {
            case EVALUATOR -> "team";
            case COORDINATOR -> "coordinator";
            case REVIEWER -> "review";
            case AUDITOR -> "audit";
            case OPERATOR, CONTACT, PUBLIC ->
                throw new IllegalArgumentException(role + " is told of nothing in an assessment.");
        };
    }

    /** One person, of what colleagues do not know yet. */
    public static String alone(String person) {
        return "own:" + person;
    }

    /** All that a reader is told under. */
    public static List<String> of(Role role, String person) {
        return role == Role.EVALUATOR || role == Role.REVIEWER ? List.of(all(role), alone(person)) : List.of(all(role));
    }
}
