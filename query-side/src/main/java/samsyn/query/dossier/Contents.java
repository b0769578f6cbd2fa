package samsyn.query.dossier;

import java.util.List;
import samsyn.event.AreaContent;
import samsyn.event.AreaContent.NoteKind;

/** What a submission or an approval of an area would stand for now. */
public final class Contents {

    private Contents() {}

    public static AreaContent of(AreaFile area, Dossier dossier) {
        List<Link> links =
                dossier.questionsIn(area).flatMap(QuestionFile::allLinks).toList();
        return new AreaContent(
                area.code(),
                links.stream()
                        .map(Link::evidence)
                        .distinct()
                        .map(id -> AreaContent.Piece.of(
                                id, dossier.evidence().get(id).evidence()))
                        .toList(),
                notes(area, false),
                links.stream().map(Link::content).toList(),
                notes(area, true),
                dossier.questionsIn(area)
                        .map(QuestionFile::content)
                        .flatMap(java.util.stream.Stream::ofNullable)
                        .toList());
    }

    private static List<AreaContent.Note> notes(AreaFile area, boolean prose) {
        return area.writings()
                .all()
                .filter(text -> (text.kind() == NoteKind.PROSE) == prose)
                .map(Writing::note)
                .toList();
    }
}
