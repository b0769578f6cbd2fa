package samsyn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void needsNothing() {
        assertThat(Options.parse(List.of())).isEqualTo(new Options(8080, Path.of("data"), false, false));
    }

    @Test
    void takesEveryOption() {
        assertThat(Options.parse(List.of("--port", "9000", "--data", "/tmp/d e", "--empty")))
                .isEqualTo(new Options(9000, Path.of("/tmp/d e"), true, false));
    }

    @Test
    void takesValuesAfterAnEqualsSign() {
        assertThat(Options.parse(List.of("--port=0", "--data=a=b")))
                .isEqualTo(new Options(0, Path.of("a=b"), false, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--verbose|There is no option --verbose; see ./run --help.",
                "8080|There is no option 8080; see ./run --help.",
                "--port|--port needs a value; see ./run --help.",
                "--port=|--port needs a value; see ./run --help.",
                "--port=65536|--port takes a number from 0 to 65535, not 65536.",
                "--port=-1|--port takes a number from 0 to 65535, not -1.",
                "--port=http|--port takes a number from 0 to 65535, not http.",
                "--data=|--data needs a value; see ./run --help.",
            })
    void saysInOneSentenceWhatItDoesNotUnderstand(String argument, String sentence) {
        assertThatThrownBy(() -> Options.parse(List.of(argument)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(Options.parse(List.of("--help")).help()).isTrue();
        assertThat(Options.helpText()).contains("--port", "--data", "--empty", "--help", "8080");
    }
}
