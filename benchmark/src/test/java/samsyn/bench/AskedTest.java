package samsyn.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTest {

    private static final Set<String> PROGRAMS = Set.of("fold");

    @Test
    void measuresUpToTenThousandEntriesUnlessOthersAreAskedFor() {
        assertThat(asked("fold").entries()).containsExactly(1_000, 2_000, 5_000, 10_000);
        assertThat(asked("fold --entries 3000 500 --seed -7 --json x.json"))
                .isEqualTo(new Asked("fold", List.of(500, 3_000), Path.of("x.json"), -7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "melt|There is no program melt",
                "fold 7|There is no option 7",
                "fold --entrys 7|There is no option --entrys",
                "fold --entries|--entries takes whole numbers from 500, not nothing",
                "fold --entries 12|--entries takes whole numbers from 500, not 12",
                "fold --seed x|--seed takes whole numbers, not x",
                "fold --json|--json takes a file, not nothing",
            })
    void saysInOneSentenceWhatItDoesNotUnderstand(String line, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asked(line))
                .withMessage(sentence + "; see ./bench --help.");
    }

    private static Asked asked(String line) {
        return Asked.of(List.of(line.split(" ")), PROGRAMS);
    }
}
