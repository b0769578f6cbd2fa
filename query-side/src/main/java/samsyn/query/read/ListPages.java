package samsyn.query.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samsyn.query.face.Documents;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import samsyn.query.face.Page;

/** Reads lists that stand on pages. */
final class ListPages {

    /** Pages asked for together with whatever else is read; most lists are shorter. */
    static final int AT_ONCE = 4;

    private ListPages() {}

    /**
     * All items of a list.
     *
     * @param found what was found already: at least the list's first pages, so many as {@code looked}
     * @param first key of the list's first page
     */
    static <T> List<T> all(Documents documents, Found found, Key first, int looked, Class<? extends Page<T>> type) {
        List<T> items = new ArrayList<>();
        Found pages = found;
        long upTo = looked;
        for (long number = 0; ; number++) {
            if (number == upTo) {
                pages = documents.find(first.onPage(number).pages(AT_ONCE).toList());
                upTo = number + AT_ONCE;
            }
            Optional<? extends Page<T>> page = pages.one(first.onPage(number), type);
            if (page.isEmpty()) {
                return items;
            }
            items.addAll(page.get().items());
            if (!page.get().full()) {
                return items;
            }
        }
    }
}
