package samsyn.query.page;

import java.util.List;

/** Someone as the pages show them: a name, and its first letters in a ring. */
public record Initials(String name, String letters) {

    static Initials of(String name) {
        List<String> parts = List.of(name.strip().split("\\s+"));
        String first = parts.getFirst();
        String last = parts.getLast();
        return new Initials(name, parts.size() == 1 ? letter(first) : letter(first) + letter(last));
    }

    private static String letter(String word) {
        return word.isEmpty() ? "?" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }
}
