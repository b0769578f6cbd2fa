package samsyn.query.face;

import java.util.Arrays;
import java.util.stream.Stream;

/** What a document shows, and the collection it stands in; what one read needs together stands together. */
public enum View {
    /** Who belongs to the assessment and what is open to whom. */
    ACCESS("access", "access"),
    /** How far its documents are, and when anything changed last for whom; written after all of them. */
    REACHED("reached", "reached"),
    ASSESSMENT_IN_PROGRESS("assessments_in_progress", "overview"),
    ASSESSMENT_FINISHED("assessments_finished", "overview"),
    /** The edition as it was when the assessment was opened. */
    QUESTIONNAIRE("work", "edition"),
    /** The rows of an area's questions. */
    ROWS("work", "rows"),
    /** An area's review, and the hash of its content. */
    AREA("work", "area"),
    /** A question's own scores and what came of them. */
    QUESTION("work", "question"),
    LINKS("work", "links"),
    REMARKS_ON_QUESTION("work", "remarks"),
    REMARKS_ON_AREA("work", "area-remarks"),
    /** Texts that cover questions. */
    WRITINGS_ON_QUESTIONS("work", "texts"),
    /** Texts on the area as a whole. */
    WRITINGS_ON_AREA("work", "area-texts"),
    SHORT_FACTS("work", "facts"),
    EVIDENCE("evidence", "piece"),
    /** Ids of evidence. */
    EVIDENCE_LIST("evidence", "list"),
    /** An entry of the log, which part of the assessment it belongs to, and what it changed for whom. */
    ENTRY("history", "entry"),
    /** Which part of the assessment each of many entries belongs to. */
    ENTRY_LIST("history", "list");

    /** Which assessments there are, and who belongs to them. */
    public static final String LISTS = "assessment_lists";

    private final String collection;
    private final String word;

    View(String collection, String word) {
        this.collection = collection;
        this.word = word;
    }

    /** The collection that its documents stand in. */
    public String collection() {
        return collection;
    }

    String word() {
        return word;
    }

    /** Whether an assessment has just one document of it, whose id is the assessment's. */
    boolean isOne() {
        return this == ACCESS || this == REACHED || this == ASSESSMENT_IN_PROGRESS || this == ASSESSMENT_FINISHED;
    }

    /** Whether it is made of entries, one by one, and not of what has come of them. */
    public boolean isOfEntries() {
        return this == ENTRY || this == ENTRY_LIST || this == REACHED;
    }

    /** Every collection of documents. */
    public static Stream<String> collections() {
        return Stream.concat(Arrays.stream(values()).map(View::collection), Stream.of(LISTS))
                .distinct();
    }
}
