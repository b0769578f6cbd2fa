package samsyn.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import samsyn.query.wording.Language;
import samsyn.query.wording.MessageTexts;

class AskedLanguageTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void isSwedishUnlessAnythingElseIsSaid() {
        assertThat(AskedLanguage.of(request)).isEqualTo(Language.SV);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"de, en-US;q=0.8, sv;q=0.5|EN", "no|NB", "nn-NO|NB", "fi|SV", "sv-FI, en|SV"})
    void followsTheBrowser(String accepted, Language language) {
        prefer(accepted);
        assertThat(AskedLanguage.of(request)).isEqualTo(language);
    }

    @Test
    void followsAnEarlierChoiceBeforeTheBrowserAndTheAddressBeforeBoth() {
        prefer("en");
        request.setCookies(new Cookie(AskedLanguage.COOKIE, "nb"));
        assertThat(AskedLanguage.of(request)).isEqualTo(Language.NB);
        request.setParameter(AskedLanguage.PARAMETER, "sv");
        assertThat(AskedLanguage.of(request)).isEqualTo(Language.SV);
    }

    @Test
    void passesOverLanguagesItDoesNotSpeak() {
        request.setParameter(AskedLanguage.PARAMETER, "xx");
        request.setCookies(new Cookie(AskedLanguage.COOKIE, "<script>"));
        assertThat(AskedLanguage.of(request)).isEqualTo(Language.SV);
    }

    @Test
    void doesNotDependOnTheMachinesOwnLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.UK);
            assertThat(MessageTexts.inEveryLanguage().getMessage("result.max", null, Language.SV.locale()))
                    .isEqualTo("Max");
            assertThat(MessageTexts.inEveryLanguage().getMessage("result.sum", null, Language.SV.locale()))
                    .isEqualTo("Summa");
        } finally {
            Locale.setDefault(before);
        }
    }

    private void prefer(String accepted) {
        request.addHeader("Accept-Language", accepted);
    }
}
