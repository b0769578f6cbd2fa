package samsyn.query.projection;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import samsyn.event.AreaContent;
import samsyn.event.AreaContent.NoteKind;
import samsyn.query.area.AreaSheet;
import samsyn.query.area.Finding;
import samsyn.query.evidence.Link;
import samsyn.query.question.QuestionSheet;

/** What a submission or an approval of an area would stand for now. */
@SuppressWarnings("ReferenceEquality") // What an event does not concern stays the same object.
final class Contents {

    private Contents() {}

    static AreaContent of(AreaSheet area, Dossier dossier) {
        List<Link> links = dossier.questionsOf(area).stream()
                .flatMap(q -> q.links().stream())
                .toList();
        return new AreaContent(
                area.code(),
                links.stream()
                        .map(Link::evidence)
                        .distinct()
                        .map(id -> piece(id, dossier))
                        .toList(),
                notes(area, false),
                links.stream().map(Link::content).toList(),
                notes(area, true),
                dossier.questionsOf(area).stream()
                        .map(QuestionSheet::content)
                        .flatMap(Stream::ofNullable)
                        .toList());
    }

    /** True if it is plain, without looking into anything, that the content of an area has not changed. */
    static boolean areSame(Dossier before, Dossier after, String area) {
        return before.evidence() == after.evidence()
                && before.area(area).findings() == after.area(area).findings()
                && before.questionsOf(before.area(area)).stream().allMatch(was -> {
                    QuestionSheet now = after.question(was.code());
                    return was.links() == now.links() && was.agreed() == now.agreed();
                });
    }

    private static AreaContent.Piece piece(UUID id, Dossier dossier) {
        return AreaContent.Piece.of(
                id, Objects.requireNonNull(dossier.evidence().get(id)).evidence());
    }

    private static List<AreaContent.Note> notes(AreaSheet area, boolean prose) {
        return area.findings().stream()
                .filter(f -> (f.kind() == NoteKind.PROSE) == prose)
                .map(Finding::note)
                .toList();
    }
}
