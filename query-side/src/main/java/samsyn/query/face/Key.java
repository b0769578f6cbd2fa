package samsyn.query.face;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where one document stands.
 *
 * @param thing code or id within the assessment, empty for what there is one of
 * @param page number of the page, 0 for what has no pages
 */
public record Key(View view, UUID assessment, String thing, Whose whose, long page) {

    public static Key of(View view, UUID assessment) {
        return new Key(view, assessment, "", Whose.ALL, 0);
    }

    public static Key of(View view, UUID assessment, String thing, Whose whose) {
        return new Key(view, assessment, thing, whose, 0);
    }

    /** An entry, or a page of the list of entries. */
    public static Key numbered(View view, UUID assessment, long number) {
        return new Key(view, assessment, "", Whose.ALL, number);
    }

    public Key onPage(long number) {
        return new Key(view, assessment, thing, whose, number);
    }

    /** This page and the ones after it, so many together. */
    public Stream<Key> pages(int count) {
        return IntStream.range(0, count).mapToObj(i -> onPage(page + i));
    }

    public String collection() {
        return view.collection();
    }

    /** Unique in its collection. */
    public String id() {
        return view.isOne()
                ? assessment.toString()
                : assessment + ":" + view.word() + ":" + thing + ":" + page + ":" + whose.word();
    }
}
