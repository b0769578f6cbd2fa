package samsyn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * One measured number and what it is to be compared with.
 *
 * @param baselines in the same unit, each by what was measured
 */
record Figure(String name, String unit, double ours, Map<String, Double> baselines) {

    /** The form of the file. */
    private record Figures(List<Figure> figures) {}

    Figure {
        baselines = new LinkedHashMap<>(baselines);
    }

    static String json(List<Figure> figures) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(new Figures(figures)) + "\n";
    }

    static void write(List<Figure> figures, Path file) throws IOException {
        Files.writeString(file, json(figures));
    }
}
