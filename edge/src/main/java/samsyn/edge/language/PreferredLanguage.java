package samsyn.edge.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The language that a reader's program is set to. */
public final class PreferredLanguage {

    private PreferredLanguage() {}

    /** The language to answer in: Swedish unless the reader prefers another of ours. */
    public static Locale of(HttpServletRequest request) {
        return named(request).orElse(SpokenLanguage.SWEDISH).locale();
    }

    /** The first of ours among those that the request names, the most wanted first. */
    public static Optional<SpokenLanguage> named(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null || accepted.isBlank()) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> SpokenLanguage.named(range.getRange().split("-")[0]).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
