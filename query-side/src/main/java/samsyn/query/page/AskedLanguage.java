package samsyn.query.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import samsyn.edge.language.PreferredLanguage;
import samsyn.query.wording.Language;

/** The language that a request asks for. */
final class AskedLanguage {

    static final String COOKIE = "samsyn-language";
    static final String PARAMETER = "lang";

    private AskedLanguage() {}

    /** The language asked for in the address, else chosen before, else preferred by the browser, else Swedish. */
    static Language of(HttpServletRequest request) {
        return inAddress(request)
                .or(() -> chosenBefore(request))
                .or(() -> PreferredLanguage.named(request).map(Language::of))
                .orElse(Language.SV);
    }

    /** The language asked for in the address, if it is one of ours. */
    static Optional<Language> inAddress(HttpServletRequest request) {
        return Language.named(request.getParameter(PARAMETER));
    }

    private static Optional<Language> chosenBefore(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(COOKIE))
                        .flatMap(c -> Language.named(c.getValue()).stream())
                        .findFirst();
    }
}
