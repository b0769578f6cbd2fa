package samsyn.query.dossier;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.AreaReturned;
import samsyn.event.AssessmentEvent.Returned;

/**
 * Where an area's review stands.
 *
 * @param submitted who handed it over last, null if nobody has
 * @param approved who approved it, null unless it is approved now
 * @param voided true if an approval fell since its content changed, and nothing was decided since
 * @param returned every time it was given back, oldest first
 */
public record AreaReview(
        Status status, @Nullable Handed submitted, @Nullable Handed approved, boolean voided, List<Return> returned) {

    public static final AreaReview NOT_BEGUN = new AreaReview(Status.IN_WORK, null, null, false, List.of());

    /** Where an area's review stands. */
    public enum Status {
        IN_WORK,
        SUBMITTED,
        APPROVED,
        RETURNED
    }

    /** Who handed it over or approved it, and the hash of the content they saw. */
    public record Handed(String content, Said said) {}

    /** Why an area was given back, as a whole and question by question. */
    public record Return(String reason, List<Returned> questions, Said said) {}

    AreaReview submitted(Handed by) {
        return new AreaReview(Status.SUBMITTED, by, null, false, returned);
    }

    AreaReview approved(Handed by) {
        return new AreaReview(Status.APPROVED, submitted, by, false, returned);
    }

    AreaReview returned(AreaReturned e, Said said) {
        Return why = new Return(e.reason(), e.questions(), said);
        return new AreaReview(
                Status.RETURNED,
                submitted,
                null,
                false,
                Stream.concat(returned.stream(), Stream.of(why)).toList());
    }

    /** Submission or approval was withdrawn. */
    AreaReview withdrawn() {
        return new AreaReview(Status.IN_WORK, submitted, null, false, returned);
    }

    /** A question was taken up again: what was handed over is in work once more. */
    AreaReview takenUp() {
        return status == Status.SUBMITTED || status == Status.APPROVED ? withdrawn() : this;
    }

    /** The approval fell; whether the area stays handed over depends on whether all is still agreed. */
    AreaReview voided(boolean allAgreed) {
        return new AreaReview(allAgreed ? Status.SUBMITTED : Status.IN_WORK, submitted, null, true, returned);
    }
}
