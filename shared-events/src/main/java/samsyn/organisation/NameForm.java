package samsyn.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of an organisation's name tells it from others: its words in plain letters, and whether it says to be a
 * municipality or a region.
 */
record NameForm(List<String> words, Set<Level> levels) {

    /** What an organisation says to be. */
    enum Level {
        MUNICIPALITY("kommun kommunen kommuns kommunens kommune kommunes stad staden stads city town municipality"),
        REGION("region regionen regioner regions landsting landstinget landstings lan lans county"
                + " fylke fylkes fylkeskommun fylkeskommune fylkeskommunen");

        private final Set<String> words;

        Level(String words) {
            this.words = Set.of(words.split(" "));
        }

        private static @Nullable Level of(String word) {
            for (Level level : values()) {
                if (level.words.contains(word)) {
                    return level;
                }
            }
            return null;
        }
    }

    /** Where region and municipality are one. */
    private static final Set<String> BOTH = Set.of("gotland", "oslo");

    private static final Set<String> FILLERS = Set.of("i", "in", "of", "the", "av", "for");
    /** Shorter words may end in s of themselves. */
    private static final int GENITIVE = 4;
    /** Shorter words begin too many others by chance. */
    private static final int TELLING = 5;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<Integer, Integer> LOOKALIKES = lookalikes(
            // Latin letters of other keyboards, then Cyrillic ones, then Greek ones, small or large.
            "øæœđðłı" + "аеорсухіјѕһԁкмтвн" + "αβεζηικμνορτυχ", "oaoddli" + "aeopcyxijshdkmtbh" + "abezhikmnoptyx");

    static NameForm of(String name) {
        List<String> words = new ArrayList<>();
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (String word : NO_LETTER.split(plain(name))) {
            Level level = Level.of(word);
            if (level != null) {
                levels.add(level);
            } else if (!word.isEmpty() && !FILLERS.contains(word)) {
                words.add(
                        word.length() >= GENITIVE && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
            }
        }
        return new NameForm(List.copyOf(words), levels);
    }

    /** Whether a reader would take both for the same name. */
    boolean isLike(NameForm other) {
        return !words.isEmpty() && words.equals(other.words) && isOfLevel(other);
    }

    /** Whether a reader would find the whole of the one name in the other. */
    boolean holdsOrIsHeldBy(NameForm other) {
        return isOfLevel(other) && (holds(other) || other.holds(this));
    }

    private boolean holds(NameForm other) {
        if (other.words.isEmpty()) {
            return false;
        }
        return Collections.indexOfSubList(words, other.words) >= 0
                || (other.words.size() == 1 && words.stream().anyMatch(word -> begins(other.words.getFirst(), word)));
    }

    private static boolean begins(String name, String word) {
        return name.length() >= TELLING && word.startsWith(name);
    }

    /** A region is no municipality, even where both are named after the same town, unless it is both. */
    private boolean isOfLevel(NameForm other) {
        return levels.isEmpty()
                || other.levels.isEmpty()
                || !Collections.disjoint(levels, other.levels)
                || words.stream().anyMatch(BOTH::contains);
    }

    /** Small letters without marks, as somebody writes them whose keyboard has no others. */
    private static String plain(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(Organisation.folded(name), Normalizer.Form.NFD))
                .replaceAll("");
        StringBuilder plain = new StringBuilder();
        letters.codePoints().map(c -> LOOKALIKES.getOrDefault(c, c)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static Map<Integer, Integer> lookalikes(String letters, String plain) {
        Map<Integer, Integer> table = new HashMap<>();
        for (int i = 0; i < letters.length(); i++) {
            table.put((int) letters.charAt(i), (int) plain.charAt(i));
        }
        return Map.copyOf(table);
    }
}
