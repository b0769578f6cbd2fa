package samsyn.query.dossier;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What is written on an area, apart by who may know it: each text stands in one of the three.
 *
 * @param whole texts on the area as a whole
 * @param open texts on questions that all evaluators may know
 * @param alone texts that their author alone may know yet, by the author's id
 */
public record Writings(Pages<Writing> whole, Pages<Writing> open, PMap<String, Pages<Writing>> alone) {

    static final Writings NONE = new Writings(Pages.none(), Pages.none(), HashTreePMap.empty());

    public Stream<Writing> all() {
        return Stream.of(whole.stream(), open.stream(), alone.values().stream().flatMap(Pages::stream))
                .flatMap(each -> each);
    }

    /** @param isKnown whether all evaluators may know what covers these questions */
    Writings with(Writing text, Predicate<List<String>> isKnown) {
        if (text.questions().isEmpty()) {
            return new Writings(whole.with(text), open, alone);
        }
        if (isKnown.test(text.questions())) {
            return new Writings(whole, open.with(text), alone);
        }
        return new Writings(
                whole,
                open,
                alone.plus(text.author().id(), alone(text.author().id()).with(text)));
    }

    /** With the text as it now reads, where it then belongs. */
    Writings rewritten(Writing before, Writing now, Predicate<List<String>> isKnown) {
        Predicate<Writing> same = text -> text.id().equals(now.id());
        boolean stays = before.questions().isEmpty() == now.questions().isEmpty()
                && isKnown.test(before.questions()) == isKnown.test(now.questions());
        if (!stays) {
            return without(now.id()).with(now, isKnown);
        }
        String author = now.author().id();
        return new Writings(
                whole.changed(same, _ -> now),
                open.changed(same, _ -> now),
                alone.containsKey(author) ? alone.plus(author, alone(author).changed(same, _ -> now)) : alone);
    }

    Writings without(UUID id) {
        Predicate<Writing> same = text -> text.id().equals(id);
        PMap<String, Pages<Writing>> left = alone;
        for (var author : alone.entrySet()) {
            left = left.plus(author.getKey(), author.getValue().without(same));
        }
        return new Writings(whole.without(same), open.without(same), left);
    }

    /** With what all may know now among the rest. */
    Writings opened(Predicate<List<String>> isKnown) {
        Writings next = this;
        List<Writing> known = alone.values().stream()
                .flatMap(Pages::stream)
                .filter(text -> isKnown.test(text.questions()))
                .toList();
        for (Writing text : known) {
            next = next.without(text.id()).with(text, isKnown);
        }
        return next;
    }

    private Pages<Writing> alone(String author) {
        Pages<Writing> pages = alone.get(author);
        return pages == null ? Pages.none() : pages;
    }
}
