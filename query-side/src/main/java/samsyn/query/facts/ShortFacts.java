package samsyn.query.facts;

import java.util.UUID;
import samsyn.query.document.Documents;
import samsyn.query.document.View;
import samsyn.query.reader.NoSuchThing;
import samsyn.query.reader.Reader;
import samsyn.query.reader.Standing;
import samsyn.query.reader.Standings;

/** Reads the short facts. */
public final class ShortFacts {

    private final Documents documents;
    private final Standings standings;

    public ShortFacts(Documents documents, Standings standings) {
        this.documents = documents;
        this.standings = standings;
    }

    /**
     * The short facts; version 0 and empty before they were recorded.
     *
     * @throws NoSuchThing if there is no such assessment for this reader
     */
    public ShortFactsSheet of(UUID assessment, Reader reader) {
        Standing standing = standings.of(assessment, reader);
        return documents
                .find(standing.key(View.SHORT_FACTS, ""), ShortFactsSheet.class)
                .orElse(ShortFactsSheet.NONE);
    }
}
