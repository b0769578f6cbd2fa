package samsyn.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The language that problems are told in: Swedish unless the reader asks for English or Norwegian. */
final class Language {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final List<Locale> ALL = List.of(SWEDISH, Locale.ENGLISH, Locale.of("nb"));

    private Language() {}

    static Locale of(HttpServletRequest request) {
        String asked = request.getHeader("Accept-Language");
        if (asked == null || asked.isBlank()) {
            return SWEDISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(asked.replace("no", "nb")), ALL);
            return found == null ? SWEDISH : found;
        } catch (IllegalArgumentException e) {
            return SWEDISH;
        }
    }
}
