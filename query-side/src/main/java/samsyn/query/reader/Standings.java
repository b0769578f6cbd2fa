package samsyn.query.reader;

import java.util.Optional;
import java.util.UUID;
import samsyn.query.document.Documents;
import samsyn.query.document.Key;
import samsyn.query.document.Shelf;

/** Asks in what capacity a reader stands in an assessment, now. */
public final class Standings {

    private final Documents documents;

    public Standings(Documents documents) {
        this.documents = documents;
    }

    /**
     * The reader's standing.
     *
     * @throws NoSuchThing if there is no such assessment for this reader
     */
    public Standing of(UUID assessment, Reader reader) {
        return find(assessment, reader).orElseThrow(() -> new NoSuchThing("assessment"));
    }

    /** The reader's standing, or empty if there is no such assessment for this reader. */
    public Optional<Standing> find(UUID assessment, Reader reader) {
        return documents.find(Key.of(Shelf.ACCESS, assessment), Access.class).flatMap(a -> a.standing(reader));
    }
}
