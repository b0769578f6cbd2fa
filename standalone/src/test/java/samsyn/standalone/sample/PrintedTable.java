package samsyn.standalone.sample;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The printed figures by question and by area, read from {@code hammaro-2013.csv}: a transcript of the tables in
 * section 4 of the report "KommunKompassen, Analys av Hammarö kommun 2013".
 *
 * @param lines each row as {@code 1.2 Hur informeras medborgarna?: 17/20 86 %}
 */
public record PrintedTable(Map<String, Figures> questions, Map<String, Figures> areas, List<String> lines) {

    private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]+)|(?<=,)(?=,)");
    private static final int AREA = 4;
    private static final int QUESTION = 6;
    private static final int ACHIEVED = 8;
    private static final int MAXIMUM = 9;
    private static final int PERCENT = 10;

    /** Uppnått, Max, Procent. */
    public record Figures(BigDecimal achieved, BigDecimal maximum, BigDecimal percent) {}

    /** The whole table. */
    public static PrintedTable read() {
        PrintedTable table = new PrintedTable(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        text("/hammaro-2013.csv").lines().skip(1).forEach(table::add);
        return table;
    }

    static String text(String resource) {
        try (InputStream in = PrintedTable.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("Cannot read " + resource, e);
        }
    }

    private void add(String line) {
        List<String> row =
                FIELD.matcher(line).results().map(PrintedTable::field).toList();
        Figures figures = new Figures(
                new BigDecimal(row.get(ACHIEVED)), new BigDecimal(row.get(MAXIMUM)), new BigDecimal(row.get(PERCENT)));
        boolean isAreaTotal = row.get(QUESTION).isEmpty();
        (isAreaTotal ? areas : questions).put(row.get(isAreaTotal ? AREA : QUESTION), figures);
        int code = isAreaTotal ? AREA : QUESTION;
        lines.add("%s %s: %s/%s %s %%"
                .formatted(row.get(code), row.get(code + 1), figures.achieved(), figures.maximum(), figures.percent()));
    }

    private static String field(MatchResult match) {
        return match.group(1) != null
                ? match.group(1).replace("\"\"", "\"")
                : Objects.requireNonNullElse(match.group(2), "");
    }
}
