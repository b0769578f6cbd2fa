package samsyn.query.area;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.Returned;
import samsyn.event.Envelope;
import samsyn.query.reader.Person;

/**
 * Where an area's review stands.
 *
 * @param submitted who handed it over last, null if nobody has
 * @param approved who approved it, null unless it is approved now
 * @param returned every time it was given back, oldest first
 */
public record AreaReview(
        Status status, @Nullable Step submitted, @Nullable Step approved, List<Return> returned) {

    static final AreaReview NOT_BEGUN = new AreaReview(Status.IN_WORK, null, null, List.of());

    /** Where an area's review stands. */
    public enum Status {
        IN_WORK,
        SUBMITTED,
        APPROVED,
        RETURNED
    }

    /** Who did it, when, and the hash of the content they saw. */
    public record Step(Person by, Instant at, String content) {
        static Step of(Envelope envelope, String content) {
            return new Step(Person.of(envelope.actor()), envelope.recordedAt(), content);
        }
    }

    /** Why an area was given back, as a whole and question by question. */
    public record Return(Person by, Instant at, String reason, List<Returned> questions) {}

    AreaReview submitted(Step step) {
        return new AreaReview(Status.SUBMITTED, step, null, returned);
    }

    AreaReview approved(Step step) {
        return new AreaReview(Status.APPROVED, submitted, step, returned);
    }

    AreaReview returned(Return why) {
        return new AreaReview(
                Status.RETURNED,
                submitted,
                null,
                Stream.concat(returned.stream(), Stream.of(why)).toList());
    }

    /** Approval or submission fell; nothing is approved any more. */
    AreaReview back(Status now) {
        return new AreaReview(now, submitted, null, returned);
    }
}
