package samsyn.query.area;

import java.util.List;
import java.util.UUID;
import samsyn.query.document.Documents;
import samsyn.query.document.View;
import samsyn.query.reader.NoSuchThing;
import samsyn.query.reader.Reader;
import samsyn.query.reader.Standing;
import samsyn.query.reader.Standings;
import samsyn.text.Texts;

/** Reads one area. */
public final class Areas {

    private static final AreaFace.Own NOTHING = new AreaFace.Own(List.of());

    private final Documents documents;
    private final Standings standings;
    private final AreaWording wording;

    public Areas(Documents documents, Standings standings, Texts texts) {
        this.documents = documents;
        this.standings = standings;
        this.wording = new AreaWording(texts);
    }

    /**
     * The area, with what the reader has written about questions that are not disclosed yet.
     *
     * @throws NoSuchThing if there is no such area for this reader
     */
    public AreaView of(UUID assessment, String code, Reader reader) {
        Standing standing = standings.of(assessment, reader);
        AreaFace face = documents
                .find(standing.key(View.AREA, code), AreaFace.class)
                .orElseThrow(() -> new NoSuchThing("area"));
        return wording.view(face, own(standing, code));
    }

    /** What the reader's documents hold of an area's findings: those that all know, and those of the reader alone. */
    public List<AreaView.Note> notesOn(String question, String area, Standing standing) {
        AreaView view = documents
                .find(standing.key(View.AREA, area), AreaFace.class)
                .map(face -> wording.view(face, own(standing, area)))
                .orElseThrow(() -> new NoSuchThing("area"));
        return List.of(view.prose(), view.strengths(), view.improvements()).stream()
                .flatMap(List::stream)
                .filter(n -> n.questions().contains(question))
                .toList();
    }

    private AreaFace.Own own(Standing standing, String area) {
        return standing.ownKey(View.AREA, area)
                .flatMap(key -> documents.find(key, AreaFace.Own.class))
                .orElse(NOTHING);
    }
}
