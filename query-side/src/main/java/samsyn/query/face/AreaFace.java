package samsyn.query.face;

import org.jspecify.annotations.Nullable;
import samsyn.query.dossier.AreaReview;

/**
 * What is known of an area apart from its questions and texts.
 *
 * @param content hash of what a submission or an approval would stand for now; only once all is agreed
 */
public record AreaFace(AreaReview review, @Nullable String content) {

    /** Of an area that nothing has happened to. */
    public static final AreaFace UNTOUCHED = new AreaFace(AreaReview.NOT_BEGUN, null);
}
