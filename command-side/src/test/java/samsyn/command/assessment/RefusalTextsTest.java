package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users read: one plain sentence for each refusal, in each language. */
class RefusalTextsTest {

    private static final List<String> CONSTANTS =
            Arrays.stream(Refusal.values()).map(Refusal::name).toList();

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en", "nb"})
    void hasExactlyTheConstants(String language) throws IOException {
        Once texts = read(language);

        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(CONSTANTS);
        assertThat(texts.twice).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en", "nb"})
    void saysEachInOneSentenceOfItsOwn(String language) throws IOException {
        Properties texts = read(language);

        assertThat(texts.values()).doesNotHaveDuplicates();
        assertThat(texts.values()).map(Object::toString).allSatisfy(text -> {
            assertThat(text).matches("\\p{Lu}[^.!?]*\\.").hasSizeBetween(20, 160);
            assertThat(text).doesNotContain("\"", "{", "<", "http", "_").doesNotContainPattern("[A-Z]{2}");
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        });
    }

    private static Once read(String language) throws IOException {
        String name = "/refusals_" + language + ".properties";
        Once texts = new Once();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(RefusalTextsTest.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    /** Properties that notice a key given twice. */
    private static final class Once extends Properties {
        private static final long serialVersionUID = 1L;
        private final Set<Object> twice = new HashSet<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                twice.add(key);
            }
            return super.put(key, value);
        }
    }
}
