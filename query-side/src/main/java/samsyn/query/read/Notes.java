package samsyn.query.read;

import samsyn.query.dossier.Remark;
import samsyn.query.dossier.Writing;
import samsyn.query.read.AreaView.RemarkView;
import samsyn.query.read.AreaView.ShownText;
import samsyn.text.Texts;

/** Turns texts and remarks into what their reader sees: long texts put back. */
final class Notes {

    private final Texts texts;

    Notes(Texts texts) {
        this.texts = texts;
    }

    /**
     * The text in words.
     *
     * @param known false if only its author knows of it
     */
    ShownText note(Writing writing, boolean known) {
        var content = writing.content();
        return new ShownText(
                writing.id(),
                content.questions(),
                content.heading(),
                texts.plain(content.text()),
                content.roleModel(),
                writing.author(),
                writing.version(),
                writing.written().at(),
                known);
    }

    RemarkView remark(Remark remark) {
        Remark.Resolution resolution = remark.resolution();
        return new RemarkView(
                remark.id(),
                remark.question(),
                remark.author(),
                texts.plain(remark.text()),
                remark.made().at(),
                resolution == null
                        ? null
                        : new AreaView.Resolved(
                                resolution.said().by(), resolution.said().at(), texts.plain(resolution.text())));
    }
}
