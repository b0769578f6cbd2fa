package samsyn.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import samsyn.query.openness.Asker;
import samsyn.query.read.Overview;
import samsyn.query.wording.Language;

/**
 * What stands around every page: who reads it, in which language, and about which assessment.
 *
 * @param language two letters
 * @param here name of the page's template
 * @param reader who is signed in, or null at the door
 * @param subject the assessment that the page is about, or null where it is about none or many
 * @param guard the token that proves a form is ours, or null where forms are not guarded
 */
public record Shell(
        String language,
        List<Choice> languages,
        String here,
        @Nullable Initials reader,
        @Nullable Overview subject,
        @Nullable Guard guard) {

    /** A language to choose, and the address of this page in it. */
    public record Choice(String code, String name, String address, boolean chosen) {}

    /** A form's hidden field. */
    public record Guard(String field, String value) {}

    static Shell of(HttpServletRequest request, String here, @Nullable Asker reader, @Nullable Overview subject) {
        Language language = AskedLanguage.of(request);
        return new Shell(
                language.code(),
                Stream.of(Language.values())
                        .map(l -> new Choice(l.code(), l.ownName(), addressIn(l, request), l == language))
                        .toList(),
                here,
                reader == null ? null : Initials.of(reader.name()),
                subject,
                guard(request));
    }

    /** Asked for before anything is written: a token made later could no longer start a session. */
    private static @Nullable Guard guard(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? null : new Guard(token.getParameterName(), token.getToken());
    }

    private static String addressIn(Language language, HttpServletRequest request) {
        String query = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(AskedLanguage.PARAMETER, language.code())
                .build()
                .getQuery();
        return "?" + query;
    }
}
