package samsyn.query.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.RemarkMade;
import samsyn.event.AssessmentEvent.RemarkResolved;
import samsyn.event.Envelope;
import samsyn.event.Text;

/** A remark on an area or one of its questions, and how it was dealt with. */
public record Remark(
        UUID id,
        @Nullable String question,
        Text text,
        Said made,
        @Nullable Resolution resolution) {

    /** How a remark was dealt with. */
    public record Resolution(Text text, Said said) {}

    static Remark of(RemarkMade event, Envelope envelope) {
        return new Remark(event.remark(), event.question(), event.text(), Said.in(envelope), null);
    }

    public Person author() {
        return made.by();
    }

    Remark resolved(RemarkResolved event, Envelope envelope) {
        return new Remark(id, question, text, made, new Resolution(event.resolution(), Said.in(envelope)));
    }
}
