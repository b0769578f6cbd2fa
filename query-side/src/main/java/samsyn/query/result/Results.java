package samsyn.query.result;

import java.util.UUID;
import samsyn.query.document.Documents;
import samsyn.query.document.View;
import samsyn.query.reader.NoSuchThing;
import samsyn.query.reader.Reader;
import samsyn.query.reader.Standing;
import samsyn.query.reader.Standings;

/** Reads the result tables. */
public final class Results {

    private final Documents documents;
    private final Standings standings;

    public Results(Documents documents, Standings standings) {
        this.documents = documents;
        this.standings = standings;
    }

    /**
     * The result as far as it is agreed and for this reader.
     *
     * @throws NoSuchThing if there is no such assessment for this reader
     */
    public Result of(UUID assessment, Reader reader) {
        return Result.of(sheet(assessment, reader));
    }

    /** The same as the tables it is made from. */
    public ResultSheet sheet(UUID assessment, Reader reader) {
        Standing standing = standings.of(assessment, reader);
        return documents
                .find(standing.key(View.RESULT, ""), ResultSheet.class)
                .orElseThrow(() -> new NoSuchThing("result"));
    }
}
