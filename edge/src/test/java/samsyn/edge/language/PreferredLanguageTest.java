package samsyn.edge.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PreferredLanguageTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void isSwedishUnlessAnythingElseIsSaid() {
        assertThat(PreferredLanguage.of(request)).isEqualTo(SpokenLanguage.SWEDISH.locale());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de, en-US;q=0.8, sv;q=0.5|ENGLISH",
                "no|NORWEGIAN",
                "nn|NORWEGIAN",
                "nn-NO, en;q=0.9|NORWEGIAN",
                "nb-NO|NORWEGIAN",
                "sv-FI, en|SWEDISH",
                "fi|SWEDISH",
                "*|SWEDISH",
                "en;q=0, fi|SWEDISH",
                ";;;|SWEDISH"
            })
    void isTheFirstOfOursThatTheReaderNames(String accepted, SpokenLanguage language) {
        request.addHeader("Accept-Language", accepted);

        assertThat(PreferredLanguage.of(request)).isEqualTo(language.locale());
    }
}
