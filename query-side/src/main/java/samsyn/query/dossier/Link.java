package samsyn.query.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.AreaContent;
import samsyn.event.AssessmentEvent.EvidenceLinked;
import samsyn.event.Envelope;
import samsyn.event.Evidence.Shows;

/** What an evaluator says a piece of evidence shows for a question. */
public record Link(
        UUID id,
        String question,
        UUID evidence,
        Shows shows,
        @Nullable String passage,
        Said made) {

    static Link of(EvidenceLinked e, Envelope envelope) {
        return new Link(e.link(), e.question(), e.evidence(), e.shows(), e.passage(), Said.in(envelope));
    }

    public Person evaluator() {
        return made.by();
    }

    /** As an approval stands for it. */
    public AreaContent.Link content() {
        return new AreaContent.Link(id, question, evidence, shows, passage);
    }
}
