package samsyn.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What entries of one wire name hold, member by member: an event of today, or a form that is written no more. A form
 * that was released never changes; an event that comes to say something else is written under a new name.
 */
public interface EventForm {

    /**
     * Why something already said was changed; stands in the envelope, not in the data. Events that always change
     * something said before cannot be made without one.
     */
    default @Nullable String reason() {
        return null;
    }

    /** The day it happened, for what happens away from this program: an interview held, a page seen. */
    default @Nullable LocalDate occurredOn() {
        return null;
    }

    /** What it says, as the event that is told of this today; pure, and refuses nothing. */
    AssessmentEvent lifted();
}
