package samsyn.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A municipality, region, district, association or other employer, with what it lies within.
 *
 * @param id stable id such as {@code se:1761}, or {@code other:<uuid>} where no register lists it
 * @param name the name as written to people
 * @param within the organisation around it, if any
 */
public record Organisation(String id, String name, @Nullable Organisation within) {

    /** Organisations in a chain, itself included; far more than any country needs. */
    static final int LONGEST_CHAIN = 8;

    static final String UNLISTED = "other:";

    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    /** Characters that leave no trace on a page, of which no writer knows: joiners, marks of direction, selectors. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}|[\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}"
            + "\\x{180B}-\\x{180F}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]");

    public Organisation {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("An organisation needs an id and a name.");
        }
        if (within != null && within.chain().count() >= LONGEST_CHAIN) {
            throw new IllegalArgumentException("An organisation lies within at most 7 others.");
        }
    }

    /** One that no register lists, under an id that somebody else gave it. */
    public static Organisation unlisted(String id, String name, @Nullable Organisation within) {
        return new Organisation(isListed(id) ? UNLISTED + id : id, name, within);
    }

    /** Whether a register knows it, and so what it lies within. */
    public boolean listed() {
        return isListed(id);
    }

    static boolean isListed(String id) {
        return !id.startsWith(UNLISTED);
    }

    /** True if both are the same organisation, or one lies within the other at any depth. */
    public boolean isTiedTo(Organisation other) {
        return chain().anyMatch(other::isSameAs) || other.chain().anyMatch(this::isSameAs);
    }

    /** An unlisted one gets a new id each time it is named, so there the name decides, and what is said around it. */
    private boolean isSameAs(Organisation other) {
        boolean unlisted = !listed() || !other.listed();
        return id.equals(other.id)
                || (unlisted
                        && folded(name).equals(folded(other.name))
                        && (within == null || other.within == null || within.isSameAs(other.within)));
    }

    /** A name without what writers differ in: case, spaces, forms of the same letter, what cannot be seen. */
    static String folded(String name) {
        String letters = Normalizer.normalize(INVISIBLE.matcher(name).replaceAll(""), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return SPACES.matcher(Normalizer.normalize(letters, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    /** Itself, and all that it lies within. */
    Stream<Organisation> chain() {
        return Stream.iterate(this, o -> o != null, o -> o.within);
    }
}
