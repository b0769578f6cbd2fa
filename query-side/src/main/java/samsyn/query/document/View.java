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

    /** Where the documents of this view for that audience are kept; auditors' are the full ones. */
    public Shelf shelf(Audience audience) {
        return new Shelf(audience == Audience.AUDITOR ? collection : collection + "_" + audience.word());
    }
}
