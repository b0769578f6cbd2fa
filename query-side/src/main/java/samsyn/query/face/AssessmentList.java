package samsyn.query.face;

/** A list of assessments that is only ever added to; who may see what stands on it is asked when it is read. */
public record AssessmentList(String id) {

    /** Every assessment there is. */
    public static final AssessmentList ALL = new AssessmentList("all");

    /** Those that a person is or was a member of. */
    public static AssessmentList of(String person) {
        return new AssessmentList("person:" + person);
    }
}
