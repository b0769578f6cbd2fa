package samsyn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The tables of the report "KommunKompassen, Analys av Hammarö kommun 2013", section 4, as printed:
 * {@code hammaro-2013.csv}.
 */
public final class PrintedTable {

    /** One printed row; question is empty in an area's total. */
    public record Row(
            String area, String areaName, String question, String text, int achieved, int max, String percent) {

        /** Least score from which both printed numbers follow by rounding to nearest. */
        public BigDecimal least() {
            BigDecimal byPercent = ofMax(new BigDecimal(percent).subtract(HALF));
            return byPercent.max(BigDecimal.valueOf(achieved).subtract(HALF));
        }

        /** First score above {@link #least} from which they no longer follow; a maximum is included itself. */
        public BigDecimal end() {
            BigDecimal byPercent = ofMax(new BigDecimal(percent).add(HALF));
            return byPercent.min(BigDecimal.valueOf(achieved).add(HALF)).min(BigDecimal.valueOf(max));
        }

        private BigDecimal ofMax(BigDecimal ofHundred) {
            return ofHundred.multiply(BigDecimal.valueOf(max)).movePointLeft(2);
        }
    }

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private PrintedTable() {}

    /** The 45 questions, in printed order. */
    public static List<Row> questions() {
        return rows().stream().filter(r -> !r.question().isEmpty()).toList();
    }

    /** The 8 areas, in printed order. */
    public static List<Row> areas() {
        return rows().stream().filter(r -> r.question().isEmpty()).toList();
    }

    private static List<Row> rows() {
        try (InputStream in = PrintedTable.class.getResourceAsStream("/hammaro-2013.csv")) {
            String csv =
                    new String(Objects.requireNonNull(in, "hammaro-2013.csv").readAllBytes(), UTF_8);
            return csv.lines()
                    .skip(1)
                    .map(PrintedTable::fields)
                    .map(PrintedTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> f) {
        return new Row(
                f.get(4),
                f.get(5),
                f.get(6),
                f.get(7),
                Integer.parseInt(f.get(8)),
                Integer.parseInt(f.get(9)),
                f.get(10));
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
