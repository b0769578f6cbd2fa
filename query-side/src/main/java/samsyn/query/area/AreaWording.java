package samsyn.query.area;

import java.util.List;
import java.util.stream.Stream;
import samsyn.event.AreaContent.NoteKind;
import samsyn.query.area.AreaView.Note;
import samsyn.query.area.AreaView.RemarkView;
import samsyn.text.Texts;

/** Turns findings and remarks into what their reader sees: texts put back. */
public final class AreaWording {

    private final Texts texts;

    public AreaWording(Texts texts) {
        this.texts = texts;
    }

    /**
     * The finding in words.
     *
     * @param known false if only the author knows of it
     */
    public Note note(Finding finding, boolean known) {
        var content = finding.content();
        return new Note(
                finding.id(),
                content.questions(),
                content.heading(),
                texts.plain(content.text()),
                content.roleModel(),
                finding.author(),
                finding.version(),
                finding.writtenAt(),
                known);
    }

    public RemarkView remark(Remark remark) {
        Remark.Resolution resolution = remark.resolution();
        return new RemarkView(
                remark.id(),
                remark.question(),
                remark.author(),
                texts.plain(remark.text()),
                remark.at(),
                resolution == null
                        ? null
                        : new AreaView.Resolved(resolution.by(), resolution.at(), texts.plain(resolution.text())));
    }

    /** The area with what is the reader's alone among the rest. */
    AreaView view(AreaFace face, AreaFace.Own own) {
        return new AreaView(
                face.code(),
                face.name(),
                face.max(),
                face.review().status(),
                face.questions(),
                notes(face, own, NoteKind.PROSE),
                notes(face, own, NoteKind.STRENGTH),
                notes(face, own, NoteKind.IMPROVEMENT),
                face.remarks().stream().map(this::remark).toList(),
                face.review().submitted(),
                face.review().approved(),
                face.review().returned(),
                face.content());
    }

    private List<Note> notes(AreaFace face, AreaFace.Own own, NoteKind kind) {
        return Stream.concat(
                        face.findings().stream().filter(f -> f.kind() == kind).map(f -> note(f, true)),
                        own.findings().stream().filter(f -> f.kind() == kind).map(f -> note(f, false)))
                .toList();
    }
}
