package samsyn.event;

import samsyn.organisation.Organisation;

/**
 * Who did it, with the role and employer they had then.
 *
 * @param id the person's stable id
 * @param name the name as it was then
 * @param role in what capacity it was done
 * @param employer id and name only
 */
public record Actor(String id, String name, Role role, Employer employer) {

    /** In what capacity a person acts. */
    public enum Role {
        COORDINATOR,
        EVALUATOR,
        REVIEWER,
        AUDITOR,
        /** The municipality's, who checks facts; known to readers before anybody writes it. */
        CONTACT
    }

    /** The employer as of then. */
    public record Employer(String id, String name) {
        public static Employer of(Organisation organisation) {
            return new Employer(organisation.id(), organisation.name());
        }
    }
}
