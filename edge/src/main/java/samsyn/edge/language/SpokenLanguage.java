package samsyn.edge.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language that Samsyn speaks, under all the names by which programs ask for it; Norwegian has three. */
public enum SpokenLanguage {
    SWEDISH("sv"),
    ENGLISH("en"),
    NORWEGIAN("nb", "no", "nn");

    private final List<String> names;

    SpokenLanguage(String... names) {
        this.names = List.of(names);
    }

    /** The language of that name of two letters. */
    public static Optional<SpokenLanguage> named(@Nullable String name) {
        return Stream.of(values())
                .filter(language -> name != null && language.names.contains(name))
                .findFirst();
    }

    public Locale locale() {
        return Locale.of(names.getFirst());
    }
}
