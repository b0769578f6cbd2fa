package samsyn.query.document;

/** What a document shows: one kind for each thing on screen. */
public enum View {
    ASSESSMENT_IN_PROGRESS("assessments_in_progress"),
    ASSESSMENT_FINISHED("assessments_finished"),
    RESULT("results"),
    QUESTION("question_sheets"),
    AREA("area_sheets"),
    EVIDENCE("evidence"),
    EVIDENCE_LIST("evidence_lists"),
    SHORT_FACTS("short_facts");

    private final String collection;

    View(String collection) {
        this.collection = collection;
    }

    /** Whether single evaluators have documents of it that are theirs alone. */
    boolean hasOwn() {
        return switch (this) {
            case ASSESSMENT_IN_PROGRESS, ASSESSMENT_FINISHED, QUESTION, AREA, EVIDENCE -> true;
            case RESULT, EVIDENCE_LIST, SHORT_FACTS -> false;
        };
    }

    /** Where the documents of this view for that audience are kept; auditors' are the full ones. */
    public Shelf shelf(Audience audience) {
        return new Shelf(audience == Audience.AUDITOR ? collection : collection + "_" + audience.word());
    }
}
