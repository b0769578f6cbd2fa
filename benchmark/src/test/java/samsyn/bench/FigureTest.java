package samsyn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class FigureTest {

    @Test
    void isWrittenWithItsBaselines(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("figures.json");

        Figure.write(List.of(new Figure("fold", "ms", 0.125, Map.of("reading", 0.0625))), file);

        assertThat(JsonMapper.shared().readTree(Files.readString(file)))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"figures": [
                          {"name": "fold", "unit": "ms", "ours": 0.125, "baselines": {"reading": 0.0625}}]}"""));
    }
}
