package samsyn.query.area;

import java.time.Instant;
import java.util.UUID;
import samsyn.event.AreaContent;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent;
import samsyn.query.reader.Person;

/** Prose, a strength or an improvement opportunity as it now reads. */
public record Finding(
        UUID id, NoteKind kind, AssessmentEvent.Finding content, Person author, int version, Instant writtenAt) {

    /** As an approval stands for it. */
    public AreaContent.Note note() {
        return AreaContent.Note.of(id, kind, content);
    }

    Finding rewritten(AssessmentEvent.Finding now, Instant at) {
        return new Finding(id, kind, now, author, version + 1, at);
    }
}
