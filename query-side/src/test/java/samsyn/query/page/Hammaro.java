package samsyn.query.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import samsyn.edition.Edition;
import samsyn.edition.Editions;
import samsyn.event.AssessmentEvent.Fact;
import samsyn.query.face.OverviewFace;
import samsyn.score.Decimals;
import samsyn.score.ResultTable;
import samsyn.score.Score;

/** The printed tables of Hammarö 2013, with decimals made up behind them so that every printed figure holds. */
public final class Hammaro {

    public static final Edition EDITION =
            new Editions(null).find("kommunkompassen-2010").orElseThrow();
    static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000001761");
    static final OverviewFace.EditionName EDITION_NAME = new OverviewFace.EditionName(
            EDITION.id(), EDITION.tool(), EDITION.name(), EDITION.language(), EDITION.policies());
    public static final List<Fact> FACTS = List.of(
            new Fact("Kommungrupp enligt SKL:s definitioner", "Förortskommun till större stad"),
            new Fact("Folkmängd", "15 061"),
            new Fact("Folkökning/minskning 2010-2011", "+ 17"),
            new Fact("Antal anställda", "1 205"),
            new Fact("Partier som ingår i styret efter valen 2010", "M, Fp, KD, C och Mp"));

    private static final BigDecimal STEP = new BigDecimal("0.01");

    private Hammaro() {}

    /** A row of the printed tables; an area's own total has an empty question. */
    record Printed(String area, String question, int achieved, int max, int percent) {}

    /** The file's rows: quoted texts may hold commas, the figures stand last before the source. */
    static List<Printed> printed() {
        try (InputStream in = Hammaro.class.getResourceAsStream("/hammaro-2013.csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(Hammaro::cells)
                    .map(c -> new Printed(c.get(4), c.get(6), number(c.get(8)), number(c.get(9)), number(c.get(10))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String cell) {
        return Integer.parseInt(cell);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** The finished result. */
    public static ResultTable result() {
        return ResultTable.of(EDITION, scores());
    }

    /** Exact scores by question that print as the report does. */
    static Map<String, Score> scores() {
        Map<String, Score> scores = new HashMap<>();
        Map<String, List<Printed>> areas = new LinkedHashMap<>();
        printed()
                .forEach(p ->
                        areas.computeIfAbsent(p.area(), _ -> new ArrayList<>()).add(p));
        areas.values().forEach(rows -> scores.putAll(area(rows)));
        return scores;
    }

    /** Starts every question at the least that prints right, and raises one after another until the sum does too. */
    private static Map<String, Score> area(List<Printed> rows) {
        Printed total =
                rows.stream().filter(r -> r.question().isEmpty()).findFirst().orElseThrow();
        List<Printed> questions =
                rows.stream().filter(r -> !r.question().isEmpty()).toList();
        Map<String, BigDecimal> exact = new LinkedHashMap<>();
        questions.forEach(q -> exact.put(q.question(), least(q)));
        for (Printed q : questions) {
            while (!prints(sum(exact), total) && prints(exact.get(q.question()).add(STEP), q)) {
                exact.merge(q.question(), STEP, BigDecimal::add);
            }
        }
        Map<String, Score> scores = new HashMap<>();
        exact.forEach((code, points) -> scores.put(code, new Score.Points(points, null, List.of())));
        return scores;
    }

    private static BigDecimal least(Printed q) {
        BigDecimal points = BigDecimal.valueOf(q.achieved()).subtract(BigDecimal.ONE);
        while (!prints(points, q)) {
            points = points.add(STEP);
        }
        return points.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal sum(Map<String, BigDecimal> exact) {
        return exact.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean prints(BigDecimal exact, Printed as) {
        return exact.signum() >= 0
                && exact.compareTo(BigDecimal.valueOf(as.max())) <= 0
                && Decimals.printed(exact) == as.achieved()
                && Decimals.printedPercent(exact, as.max()) == as.percent();
    }
}
