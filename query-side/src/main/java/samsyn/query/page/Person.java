package samsyn.query.page;

import java.util.List;

/** Someone as the pages show them: a name, and initials in a ring. */
public record Person(String name, String initials) {

    static Person of(String name) {
        List<String> parts = List.of(name.strip().split("\\s+"));
        String first = parts.getFirst();
        String last = parts.getLast();
        return new Person(name, parts.size() == 1 ? letter(first) : letter(first) + letter(last));
    }

    private static String letter(String word) {
        return word.isEmpty() ? "?" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }
}
