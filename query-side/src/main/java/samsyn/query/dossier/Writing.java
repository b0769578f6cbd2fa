package samsyn.query.dossier;

import java.util.List;
import java.util.UUID;
import samsyn.event.AreaContent;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent.Finding;

/**
 * Prose, a strength or an improvement opportunity as it now reads.
 *
 * @param version how often it was written
 * @param first who wrote it first: its author
 * @param written when it was written last
 */
public record Writing(UUID id, NoteKind kind, Finding content, int version, Said first, Said written) {

    public Person author() {
        return first.by();
    }

    /** The questions it covers; none means the area as a whole. */
    public List<String> questions() {
        return content.questions();
    }

    /** As an approval stands for it. */
    public AreaContent.Note note() {
        return AreaContent.Note.of(id, kind, content);
    }

    Writing rewritten(Finding now, Said said) {
        return new Writing(id, kind, now, version + 1, first, said);
    }
}
