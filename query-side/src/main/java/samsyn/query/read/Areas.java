package samsyn.query.read;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import samsyn.edition.Edition;
import samsyn.event.AreaContent.NoteKind;
import samsyn.openness.Openness.Thing;
import samsyn.query.face.AreaFace;
import samsyn.query.face.Documents;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import samsyn.query.face.Rows;
import samsyn.query.face.View;
import samsyn.query.face.Whose;
import samsyn.query.openness.Asker;
import samsyn.query.openness.NoSuchThing;
import samsyn.query.openness.Standing;
import samsyn.query.read.AreaView.HandedView;
import samsyn.query.read.AreaView.ReturnView;
import samsyn.query.read.AreaView.ShownText;
import samsyn.text.Texts;

/** Reads one area. */
public final class Areas {

    private final Documents documents;
    private final Standings standings;
    private final Notes notes;

    public Areas(Documents documents, Standings standings, Texts texts) {
        this.documents = documents;
        this.standings = standings;
        this.notes = new Notes(texts);
    }

    /**
     * The area as this reader may know it.
     *
     * @throws NoSuchThing if there is no such area for this reader
     */
    public AreaView of(UUID assessment, String code, Asker reader) {
        Standing standing = standings.of(assessment, reader);
        if (!standing.access().hasArea(code) || !standing.mayReadAsHandedOver(Thing.review(code))) {
            throw new NoSuchThing("area");
        }
        Documents from = standings.documents(standing, code);
        AreaTexts written = new AreaTexts(standing, code, documents, from);
        Key sheet = Key.of(View.AREA, assessment, code, Whose.ALL);
        Found found = from.find(Stream.of(
                        standings.questionnaires().key(assessment),
                        Stream.of(AreaRows.key(standing, code), sheet),
                        written.keysOnArea(),
                        written.keysOnQuestions())
                .flatMap(keys -> keys)
                .toList());
        Edition.Area area =
                standings.questionnaires().of(assessment, found).area(code).orElseThrow();
        AreaFace face = found.one(sheet, AreaFace.class).orElse(AreaFace.UNTOUCHED);
        Rows rows = AreaRows.of(standing, code, found);
        List<AreaTexts.KnownText> texts = written.all(found);
        return new AreaView(
                code,
                area.name(),
                area.max(),
                face.review().status(),
                area.questions().stream()
                        .map(q -> QuestionInArea.of(q, rows.row(q.code())))
                        .toList(),
                notes(texts, NoteKind.PROSE),
                notes(texts, NoteKind.STRENGTH),
                notes(texts, NoteKind.IMPROVEMENT),
                written.remarksOnArea(found).stream().map(notes::remark).toList(),
                HandedView.of(face.review().submitted()),
                HandedView.of(face.review().approved()),
                face.review().returned().stream().map(ReturnView::of).toList(),
                face.content());
    }

    private List<ShownText> notes(List<AreaTexts.KnownText> texts, NoteKind kind) {
        return texts.stream()
                .filter(known -> known.text().kind() == kind)
                .map(known -> notes.note(known.text(), known.known()))
                .toList();
    }
}
