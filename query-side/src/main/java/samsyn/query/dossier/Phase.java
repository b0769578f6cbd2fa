package samsyn.query.dossier;

/** What may still be done with an assessment. */
public enum Phase {
    IN_PROGRESS,
    FINISHED,
    CANCELLED
}
