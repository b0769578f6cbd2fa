package samsyn.query.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where one document stands. */
public record Key(Shelf shelf, String id) {

    /**
     * The document of a thing for a recipient.
     *
     * @param thing code or id within the assessment, empty for what there is one of
     */
    public static Key of(View view, Recipient to, UUID assessment, String thing) {
        return new Key(view.shelf(to.audience()), id(assessment, thing, to.person()));
    }

    /** The one document of an assessment on a shelf. */
    public static Key of(Shelf shelf, UUID assessment) {
        return new Key(shelf, assessment.toString());
    }

    /** One of many numbered documents of an assessment. */
    public static Key of(Shelf shelf, UUID assessment, long number) {
        return new Key(shelf, assessment + ":" + number);
    }

    private static String id(UUID assessment, String thing, @Nullable String person) {
        return assessment + (thing.isEmpty() ? "" : ":" + thing) + (person == null ? "" : ":" + person);
    }
}
