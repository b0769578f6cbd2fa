package samsyn.query.projection;

import samsyn.query.document.View;

/**
 * Something on screen that can change.
 *
 * @param kind which view shows it; {@link View#ASSESSMENT_IN_PROGRESS} stands for the overview in either phase
 * @param code code or id within the assessment, empty for what there is one of
 */
record Thing(View kind, String code) {

    static final Thing OVERVIEW = new Thing(View.ASSESSMENT_IN_PROGRESS, "");
    static final Thing RESULT = new Thing(View.RESULT, "");
    static final Thing EVIDENCE_LIST = new Thing(View.EVIDENCE_LIST, "");
    static final Thing SHORT_FACTS = new Thing(View.SHORT_FACTS, "");

    /** How readers are told of a change of the history. */
    static final String HISTORY = "history";

    static Thing question(String code) {
        return new Thing(View.QUESTION, code);
    }

    static Thing area(String code) {
        return new Thing(View.AREA, code);
    }

    static Thing evidence(Object id) {
        return new Thing(View.EVIDENCE, id.toString());
    }

    /** How readers are told of it: {@code question/1.2}, {@code result}. */
    String word() {
        return switch (kind) {
            case ASSESSMENT_IN_PROGRESS, ASSESSMENT_FINISHED -> "overview";
            case RESULT -> "result";
            case QUESTION -> "question/" + code;
            case AREA -> "area/" + code;
            case EVIDENCE -> "evidence/" + code;
            case EVIDENCE_LIST -> "evidence";
            case SHORT_FACTS -> "short-facts";
        };
    }
}
