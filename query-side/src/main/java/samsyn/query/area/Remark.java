package samsyn.query.area;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.RemarkMade;
import samsyn.event.AssessmentEvent.RemarkResolved;
import samsyn.event.Envelope;
import samsyn.event.Text;
import samsyn.query.reader.Person;

/** A remark on an area or one of its questions, and how it was dealt with. */
public record Remark(
        UUID id,
        @Nullable String question,
        Person author,
        Text text,
        Instant at,
        @Nullable Resolution resolution) {

    /** How, when and by whom a remark was dealt with. */
    public record Resolution(Person by, Instant at, Text text) {}

    public static Remark of(RemarkMade event, Envelope envelope) {
        return new Remark(
                event.remark(),
                event.question(),
                Person.of(envelope.actor()),
                event.text(),
                envelope.recordedAt(),
                null);
    }

    /** The remarks after one of them, perhaps, was dealt with. */
    public static List<Remark> resolved(List<Remark> remarks, RemarkResolved event, Envelope envelope) {
        if (remarks.stream().noneMatch(r -> r.id().equals(event.remark()))) {
            return remarks;
        }
        Resolution resolution = new Resolution(Person.of(envelope.actor()), envelope.recordedAt(), event.resolution());
        return remarks.stream()
                .map(r -> r.id().equals(event.remark())
                        ? new Remark(r.id(), r.question(), r.author(), r.text(), r.at(), resolution)
                        : r)
                .toList();
    }
}
