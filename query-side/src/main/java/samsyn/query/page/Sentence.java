package samsyn.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event in one line, with what was said about it underneath.
 *
 * @param icon id of a symbol in the page's sprite
 * @param detail a few quiet words after the line, or null
 */
public record Sentence(String icon, String text, @Nullable String detail, List<Said> said) {

    public Sentence {
        said = List.copyOf(said);
    }

    /** Words of a person: what they are (a reason, a rationale), or null for plain text, and the words. */
    public record Said(@Nullable String what, String words) {}

    /** True if the icon is a lens, which is wider than the others. */
    public boolean lens() {
        return icon.startsWith("l-");
    }
}
