package samsyn.event;

/**
 * An event as read back from the log or the topic, and the envelope around it.
 *
 * @param type wire name of the form in which it was written
 * @param written what it says in that form, which may be an old one
 */
public record Recorded(Envelope envelope, String type, EventForm written) {

    /** An event in the form in which it is written today. */
    public Recorded(Envelope envelope, AssessmentEvent event) {
        this(envelope, EventTypes.nameOf(event), event);
    }

    /** The event as it is told today, whatever form it was written in. */
    public AssessmentEvent event() {
        return written.lifted();
    }
}
