package samsyn.query.page;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.Fact;
import samsyn.query.dossier.Phase;
import samsyn.query.drawing.ProfileBars;
import samsyn.query.drawing.Radar;
import samsyn.query.read.Overview;
import samsyn.query.read.Overview.AreaProgress;
import samsyn.query.read.Results.Tables;
import samsyn.query.wording.Words;
import samsyn.score.ResultTable;
import samsyn.score.ResultTable.QuestionRow;

/** One assessment's result: the total and how it was made, the profile, and the printed tables with their exact values. */
public record ResultPage(
        String headline,
        List<String> lead,
        @Nullable String total,
        String max,
        List<String> explained,
        List<String> labels,
        @Nullable Radar radar,
        @Nullable ProfileBars bars,
        List<AreaTable> areas,
        boolean anyOpen,
        List<Fact> facts) {

    /**
     * The result of that assessment, as far as it is agreed and for this reader.
     *
     * @param facts short facts about the unit
     */
    static ResultPage of(Overview overview, Tables tables, List<Fact> facts, Words words) {
        ResultTable table = tables.table();
        Set<String> hidden = hidden(overview);
        List<AreaTable> areas = table.areas().stream()
                .map(a -> AreaTable.of(a, hidden.contains(a.code()), tables, words))
                .toList();
        boolean round = areas.size() >= Radar.LEAST_AREAS;
        String label = profileLabel(overview, areas, words);
        return new ResultPage(
                headline(overview, table, hidden, words),
                lead(overview, words),
                table.achieved() == null ? null : words.whole(table.achieved()),
                words.whole(table.max()),
                explained(tables, words),
                overview.labels().stream().map(l -> words.text("label." + l)).toList(),
                round ? Radar.of(label, spokes(table, areas)) : null,
                round ? null : ProfileBars.of(label, rows(table, areas)),
                areas,
                areas.stream().anyMatch(AreaTable::anyOpen),
                facts);
    }

    /** Areas of which the reader may not know how far they are. */
    private static Set<String> hidden(Overview overview) {
        return overview.areas().stream()
                .filter(area -> Objects.isNull(area.agreed()))
                .map(AreaProgress::code)
                .collect(Collectors.toSet());
    }

    private static String headline(Overview overview, ResultTable table, Set<String> hidden, Words words) {
        String name = overview.unit().name() + " " + overview.year();
        if (overview.status() != Phase.IN_PROGRESS) {
            return words.text("result.headline." + overview.status(), name);
        }
        int areas = table.areas().size();
        if (!hidden.isEmpty()) {
            return words.text("result.headline.hidden", words.whole(areas - hidden.size()), words.whole(areas));
        }
        return words.text("result.headline.agreed", words.whole(agreed(table)), words.whole(questions(table)));
    }

    private static List<String> lead(Overview overview, Words words) {
        String team = words.list(overview.evaluators());
        Instant finished = overview.finishedAt();
        String evaluated = team.isEmpty() ? "" : words.text("result.team", team);
        String when = finished == null ? "" : words.text("result.finished", words.date(finished));
        return Stream.of(evaluated, when).filter(s -> !s.isEmpty()).toList();
    }

    /** How the total is made, and what the edition says of questions that do not apply, where there are any. */
    private static List<String> explained(Tables tables, Words words) {
        return Stream.concat(total(tables.table(), words).stream(), notApplicable(tables, words).stream())
                .toList();
    }

    private static Optional<String> notApplicable(Tables tables, Words words) {
        List<String> codes = tables.table().areas().stream()
                .flatMap(a -> a.questions().stream())
                .filter(q -> Boolean.TRUE.equals(q.notApplicable()))
                .map(QuestionRow::code)
                .toList();
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("result.not-applicable." + tables.notApplicable(), words.list(codes)));
    }

    /** The policy of the total in words, and what the other policy would have given. */
    private static List<String> total(ResultTable table, Words words) {
        Integer other = table.byOtherPolicy();
        if (table.exact() == null) {
            return List.of(words.text("result.total.open", words.whole(questions(table))));
        }
        String rule = words.text(
                "result.total." + table.policy(),
                words.spelt(table.areas().size()),
                words.exact(table.exact()),
                words.percent(table.percent()));
        return other == null
                ? List.of(rule)
                : List.of(rule, words.text("result.other." + table.policy(), words.whole(other)));
    }

    private static String profileLabel(Overview overview, List<AreaTable> areas, Words words) {
        List<String> values =
                areas.stream().map(a -> a.code() + ": " + a.value()).toList();
        return words.text("result.profile", overview.unit().name(), String.join(", ", values));
    }

    private static List<Radar.Spoke> spokes(ResultTable table, List<AreaTable> areas) {
        return IntStream.range(0, areas.size())
                .mapToObj(i -> {
                    ResultTable.AreaRow row = table.areas().get(i);
                    return new Radar.Spoke(
                            row.code(),
                            row.name(),
                            row.achieved(),
                            row.max(),
                            areas.get(i).value());
                })
                .toList();
    }

    private static List<ProfileBars.ProfileRow> rows(ResultTable table, List<AreaTable> areas) {
        return IntStream.range(0, areas.size())
                .mapToObj(i -> {
                    ResultTable.AreaRow row = table.areas().get(i);
                    AreaTable area = areas.get(i);
                    return new ProfileBars.ProfileRow(row.code() + " " + row.name(), area.value(), area.filled());
                })
                .toList();
    }

    private static int agreed(ResultTable table) {
        return (int) table.areas().stream()
                .flatMap(a -> a.questions().stream())
                .filter(q -> Objects.nonNull(q.achieved()))
                .count();
    }

    private static int questions(ResultTable table) {
        return table.areas().stream().mapToInt(a -> a.questions().size()).sum();
    }
}
