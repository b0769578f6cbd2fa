package samsyn.query.dossier;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A list that grows at its end, in pages of {@value #ROOM} places. A place is never given twice, so a change touches one
 * page and leaves all others the same objects.
 */
public record Pages<T>(PVector<Page<T>> all) {

    /** Places on a page. */
    public static final int ROOM = 16;

    /**
     * One page.
     *
     * @param taken places ever given on it
     * @param items those that are still there
     */
    public record Page<T>(int taken, List<T> items) {
        /** Whether the list goes on, or may go on, with another page. */
        public boolean isFull() {
            return taken == ROOM;
        }
    }

    public static <T> Pages<T> none() {
        return new Pages<>(TreePVector.empty());
    }

    public Pages<T> with(T item) {
        if (all.isEmpty() || all.get(all.size() - 1).isFull()) {
            return new Pages<>(all.plus(new Page<>(1, List.of(item))));
        }
        Page<T> last = all.get(all.size() - 1);
        List<T> items = Stream.concat(last.items().stream(), Stream.of(item)).toList();
        return new Pages<>(all.with(all.size() - 1, new Page<>(last.taken() + 1, items)));
    }

    /** With another item in the place of the one that fits; the same pages if none does. */
    public Pages<T> changed(Predicate<T> which, UnaryOperator<T> change) {
        return onItsPage(
                which,
                items -> items.stream()
                        .map(item -> which.test(item) ? change.apply(item) : item)
                        .toList());
    }

    /** Without the item that fits; the same pages if none does. */
    public Pages<T> without(Predicate<T> which) {
        return onItsPage(which, items -> items.stream().filter(which.negate()).toList());
    }

    public Stream<T> stream() {
        return all.stream().flatMap(page -> page.items().stream());
    }

    /** What is worked on is mostly new, so it is looked for from the end. */
    private Pages<T> onItsPage(Predicate<T> which, UnaryOperator<List<T>> change) {
        for (int number = all.size() - 1; number >= 0; number--) {
            Page<T> page = all.get(number);
            if (page.items().stream().anyMatch(which)) {
                return new Pages<>(all.with(number, new Page<>(page.taken(), change.apply(page.items()))));
            }
        }
        return this;
    }
}
