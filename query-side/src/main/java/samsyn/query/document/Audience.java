package samsyn.query.document;

/** Who a document is made for: it holds what these readers may know, and nothing else. */
public enum Audience {
    /** The assessment's active evaluators. */
    TEAM("team"),
    /** Coordinators who are not of the team: progress, and what is disclosed. */
    COORDINATOR("coordinator"),
    /** The assessment's active reviewers: areas that were handed over. */
    REVIEWER("review"),
    /** Auditors who are not of the team: everything. */
    AUDITOR("audit"),
    /** One evaluator: what is theirs alone. */
    OWN("own");

    private final String word;

    Audience(String word) {
        this.word = word;
    }

    /** The word that names this audience in collections and messages. */
    public String word() {
        return word;
    }
}
