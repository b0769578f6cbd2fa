package samsyn.query.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language the pages speak, with its ways of writing numbers and moments. */
enum Language {
    SV("sv-SE", "Svenska", ',', "EEEE d MMMM uuuu", "d MMM uuuu", "EEE d MMM", "HH.mm"),
    EN("en-GB", "English", '.', "EEEE d MMMM uuuu", "d MMM uuuu", "EEE d MMM", "HH:mm"),
    NB("nb-NO", "Norsk", ',', "EEEE d. MMMM uuuu", "d. MMM uuuu", "EEE d. MMM", "HH.mm");

    static final String COOKIE = "samsyn-language";
    static final String PARAMETER = "lang";

    final Locale locale;
    final String ownName;
    final char decimalMark;
    final String longDay;
    final String date;
    final String shortDay;
    final String time;

    Language(String tag, String ownName, char decimalMark, String longDay, String date, String shortDay, String time) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
        this.decimalMark = decimalMark;
        this.longDay = longDay;
        this.date = date;
        this.shortDay = shortDay;
        this.time = time;
    }

    /** The language asked for in the address, else chosen before, else preferred by the browser, else Swedish. */
    static Language of(HttpServletRequest request) {
        return asked(request)
                .or(() -> chosenBefore(request))
                .or(() -> preferred(request))
                .orElse(SV);
    }

    /** The language asked for in the address, if it is one of ours. */
    static Optional<Language> asked(HttpServletRequest request) {
        return named(request.getParameter(PARAMETER));
    }

    private static Optional<Language> chosenBefore(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(COOKIE))
                        .flatMap(c -> named(c.getValue()).stream())
                        .findFirst();
    }

    private static Optional<Language> preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(l -> named(l.getLanguage()).stream())
                .findFirst();
    }

    private static Optional<Language> named(@Nullable String code) {
        // Browsers also ask for Norwegian by its other names.
        String known = code != null && (code.equals("no") || code.equals("nn")) ? "nb" : code;
        return Stream.of(values()).filter(l -> l.code().equals(known)).findFirst();
    }

    /** Two letters: sv, en or nb. */
    String code() {
        return locale.getLanguage();
    }
}
