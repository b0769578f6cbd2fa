package samsyn.edge.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A language that can be asked for; Norwegian has three names. */
public enum AskedLanguage {
    SWEDISH("sv"),
    ENGLISH("en"),
    NORWEGIAN("nb", "no", "nn");

    private final List<String> names;

    AskedLanguage(String... names) {
        this.names = List.of(names);
    }

    /** The language to answer in: Swedish unless the reader prefers another of ours. */
    public static AskedLanguage of(HttpServletRequest request) {
        return preferred(request).orElse(SWEDISH);
    }

    /** The first of ours among those that the reader's program names, in its order. */
    public static Optional<AskedLanguage> preferred(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null || accepted.isBlank()) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> named(range.getRange().split("-")[0]).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The language of that name of two letters. */
    public static Optional<AskedLanguage> named(@Nullable String name) {
        return Stream.of(values())
                .filter(language -> name != null && language.names.contains(name))
                .findFirst();
    }

    public Locale locale() {
        return Locale.of(code());
    }

    /** Two letters: sv, en or nb. */
    public String code() {
        return names.getFirst();
    }
}
