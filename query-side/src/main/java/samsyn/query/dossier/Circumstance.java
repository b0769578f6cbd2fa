package samsyn.query.dossier;

/** What must be known of how an own score came about; said wherever the score is shown. */
public enum Circumstance {
    /** Its evaluator came after disclosure and could see the colleagues' scores. */
    NOT_INDEPENDENT,
    /** It was given in a further round, in which own scores are visible at once. */
    NOT_BLIND,
    /** Its evaluator had left the team at disclosure, so it is shown but not counted. */
    RELEASED
}
