package samsyn.query.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event in one line, with what was said about it underneath.
 *
 * @param icon id of a symbol in the page's sprite
 * @param detail a few quiet words after the line, or null
 * @param marks what must be known of its scores
 */
public record Sentence(String icon, String text, @Nullable String detail, List<Noted> marks, List<Quoted> said) {

    public Sentence {
        marks = List.copyOf(marks);
        said = List.copyOf(said);
    }

    /** A mark: a symbol of the sprite, and the same in words. */
    public record Noted(String icon, String text) {}

    /** Words of a person: what they are (a reason, a rationale), or null for plain text, and the words. */
    public record Quoted(@Nullable String what, String words) {}
}
