package samsyn.command.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent.Fact;
import samsyn.event.AssessmentEvent.Finding;

/** What is written for the report: prose, strengths and improvement opportunities by their ids, and the short facts. */
record Written(Map<UUID, Note> notes, int shortFactsVersion, List<Fact> shortFacts) {

    /** Prose, a strength or an improvement opportunity. */
    record Note(UUID id, String area, NoteKind kind, Finding content, String author, int version) {
        Note revised(Finding now) {
            return new Note(id, area, kind, now, author, version + 1);
        }
    }

    Written with(Note note) {
        return new Written(Copies.with(notes, note.id(), note), shortFactsVersion, shortFacts);
    }

    Written without(Note note) {
        return new Written(Copies.without(notes, note.id()), shortFactsVersion, shortFacts);
    }

    Written with(List<Fact> facts) {
        return new Written(notes, shortFactsVersion + 1, facts);
    }
}
