package samsyn.query.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.AreaContent;
import samsyn.event.Evidence.Shows;
import samsyn.query.reader.Person;

/** What an evaluator says a piece of evidence shows for a question. */
public record Link(
        UUID id,
        String question,
        UUID evidence,
        Shows shows,
        @Nullable String passage,
        Person evaluator) {

    /** As an approval stands for it. */
    public AreaContent.Link content() {
        return new AreaContent.Link(id, question, evidence, shows, passage);
    }
}
