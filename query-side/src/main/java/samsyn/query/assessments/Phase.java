package samsyn.query.assessments;

import samsyn.query.document.View;

/** What may still be done with an assessment. */
public enum Phase {
    IN_PROGRESS,
    FINISHED,
    CANCELLED;

    /** Finished assessments are kept apart from those that are still worked on, or were given up. */
    public View view() {
        return this == FINISHED ? View.ASSESSMENT_FINISHED : View.ASSESSMENT_IN_PROGRESS;
    }
}
