package samsyn.query.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A list that grows at its end, in pages of {@value #ROOM} places. A place is never given twice, so a change touches one
 * page and leaves all others the same objects.
 */
public final class Pages<T> {

    /** Places on a page. */
    public static final int ROOM = 12;

    /** Pages in a block: in a long list whole blocks are found to be the same at one look. */
    private static final int BLOCK = 32;

    private final PVector<List<Places<T>>> blocks;

    /**
     * One page.
     *
     * @param taken places ever given on it
     * @param items those that are still there
     */
    public record Places<T>(int taken, List<T> items) {
        /** Whether the list goes on, or may go on, with another page. */
        public boolean isFull() {
            return taken == ROOM;
        }
    }

    private Pages(PVector<List<Places<T>>> blocks) {
        this.blocks = blocks;
    }

    public static <T> Pages<T> none() {
        return new Pages<>(TreePVector.empty());
    }

    /** How many pages there are. */
    public int count() {
        return blocks.isEmpty()
                ? 0
                : (blocks.size() - 1) * BLOCK + blocks.get(blocks.size() - 1).size();
    }

    /** The page of that number, from 0. */
    public Places<T> page(int number) {
        return blocks.get(number / BLOCK).get(number % BLOCK);
    }

    /** All items, in order. */
    public Stream<T> stream() {
        return blocks.stream().flatMap(List::stream).flatMap(page -> page.items().stream());
    }

    /** The newest item that fits: what is worked on is mostly new. */
    public Optional<T> find(Predicate<T> which) {
        return IntStream.iterate(count() - 1, number -> number >= 0, number -> number - 1)
                .mapToObj(number -> page(number).items().stream().filter(which).findFirst())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Numbers of the pages that are other ones than those of an earlier state of the list. */
    @SuppressWarnings("ReferenceEquality") // What was not changed stays the same object.
    public IntStream changedSince(@Nullable Pages<T> before) {
        return IntStream.range(0, blocks.size())
                .filter(block -> before == null
                        || block >= before.blocks.size()
                        || blocks.get(block) != before.blocks.get(block))
                .flatMap(block -> IntStream.range(
                        block * BLOCK, block * BLOCK + blocks.get(block).size()))
                .filter(number -> before == null || number >= before.count() || page(number) != before.page(number));
    }

    public Pages<T> with(T item) {
        int last = count() - 1;
        if (last < 0 || page(last).isFull()) {
            return put(last + 1, new Places<>(1, List.of(item)));
        }
        Places<T> page = page(last);
        return put(last, new Places<>(page.taken() + 1, and(page.items(), item)));
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

    private Pages<T> onItsPage(Predicate<T> which, UnaryOperator<List<T>> change) {
        for (int number = count() - 1; number >= 0; number--) {
            Places<T> page = page(number);
            if (page.items().stream().anyMatch(which)) {
                return put(number, new Places<>(page.taken(), change.apply(page.items())));
            }
        }
        return this;
    }

    private Pages<T> put(int number, Places<T> page) {
        int block = number / BLOCK;
        if (block == blocks.size()) {
            return new Pages<>(blocks.plus(List.of(page)));
        }
        List<Places<T>> pages = blocks.get(block);
        List<Places<T>> next = number % BLOCK == pages.size()
                ? and(pages, page)
                : IntStream.range(0, pages.size())
                        .mapToObj(i -> i == number % BLOCK ? page : pages.get(i))
                        .toList();
        return new Pages<>(blocks.with(block, next));
    }

    private static <E> List<E> and(List<E> list, E one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
