package samsyn.query.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition.Policies.NotApplicable;
import samsyn.event.AssessmentEvent.Fact;
import samsyn.event.AssessmentEvent.Label;
import samsyn.query.dossier.Support;
import samsyn.query.drawing.ProfileBars;
import samsyn.query.drawing.Radar;
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
     * A result as far as its reader may see it.
     *
     * @param finished when it was finished, null while it goes on
     * @param table what is agreed; rows that the reader may not see are as if not agreed
     * @param notApplicable what questions that do not apply do to the maximum
     * @param hidden codes of areas that the reader may not see yet
     * @param marks by question code, only for agreed questions
     * @param team names of the evaluators
     */
    public record Data(
            Subject subject,
            Stage stage,
            @Nullable Instant finished,
            ResultTable table,
            NotApplicable notApplicable,
            Set<String> hidden,
            Map<String, Support> marks,
            List<Label> labels,
            List<String> team,
            List<Fact> facts) {
        public Data {
            hidden = Set.copyOf(hidden);
            marks = Map.copyOf(marks);
            labels = List.copyOf(labels);
            team = List.copyOf(team);
            facts = List.copyOf(facts);
        }
    }

    /** Where an assessment is in its life. */
    public enum Stage {
        IN_PROGRESS,
        FINISHED,
        CANCELLED
    }

    static ResultPage of(Data data, Words words) {
        List<AreaTable> areas = data.table().areas().stream()
                .map(a -> AreaTable.of(a, data, words))
                .toList();
        boolean round = areas.size() >= Radar.LEAST_AREAS;
        String label = profileLabel(data, areas, words);
        return new ResultPage(
                headline(data, words),
                lead(data, words),
                data.table().achieved() == null
                        ? null
                        : words.whole(data.table().achieved()),
                words.whole(data.table().max()),
                explained(data, words),
                data.labels().stream().map(l -> words.text("label." + l)).toList(),
                round ? Radar.of(label, spokes(data, areas)) : null,
                round ? null : ProfileBars.of(label, rows(data, areas)),
                areas,
                areas.stream().anyMatch(AreaTable::anyOpen),
                data.facts());
    }

    private static String headline(Data data, Words words) {
        String name = data.subject().unit() + " " + data.subject().year();
        if (data.stage() != Stage.IN_PROGRESS) {
            return words.text("result.headline." + data.stage(), name);
        }
        int areas = data.table().areas().size();
        if (!data.hidden().isEmpty()) {
            int shown = areas - data.hidden().size();
            return words.text("result.headline.hidden", words.whole(shown), words.whole(areas));
        }
        return words.text("result.headline.agreed", words.whole(agreed(data)), words.whole(questions(data)));
    }

    private static List<String> lead(Data data, Words words) {
        String team = words.list(data.team());
        Instant finished = data.finished();
        String evaluated = team.isEmpty() ? "" : words.text("result.team", team);
        String when = finished == null ? "" : words.text("result.finished", words.date(finished));
        return Stream.of(evaluated, when).filter(s -> !s.isEmpty()).toList();
    }

    /** How the total is made, and what the edition says of questions that do not apply, where there are any. */
    private static List<String> explained(Data data, Words words) {
        return Stream.concat(total(data, words).stream(), notApplicable(data, words).stream())
                .toList();
    }

    private static Optional<String> notApplicable(Data data, Words words) {
        List<String> codes = data.table().areas().stream()
                .flatMap(a -> a.questions().stream())
                .filter(q -> Boolean.TRUE.equals(q.notApplicable()))
                .map(QuestionRow::code)
                .toList();
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("result.not-applicable." + data.notApplicable(), words.list(codes)));
    }

    /** The policy of the total in words, and what the other policy would have given. */
    private static List<String> total(Data data, Words words) {
        ResultTable table = data.table();
        Integer other = table.byOtherPolicy();
        if (table.exact() == null) {
            return List.of(words.text("result.total.open", words.whole(questions(data))));
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

    private static String profileLabel(Data data, List<AreaTable> areas, Words words) {
        List<String> values =
                areas.stream().map(a -> a.code() + ": " + a.value()).toList();
        return words.text("result.profile", data.subject().unit(), String.join(", ", values));
    }

    private static List<Radar.Spoke> spokes(Data data, List<AreaTable> areas) {
        return IntStream.range(0, areas.size())
                .mapToObj(i -> {
                    ResultTable.AreaRow row = data.table().areas().get(i);
                    return new Radar.Spoke(
                            row.code(),
                            row.name(),
                            row.achieved(),
                            row.max(),
                            areas.get(i).value());
                })
                .toList();
    }

    private static List<ProfileBars.Row> rows(Data data, List<AreaTable> areas) {
        return IntStream.range(0, areas.size())
                .mapToObj(i -> {
                    ResultTable.AreaRow row = data.table().areas().get(i);
                    AreaTable area = areas.get(i);
                    return new ProfileBars.Row(row.code() + " " + row.name(), area.value(), area.filled());
                })
                .toList();
    }

    private static int agreed(Data data) {
        return (int) data.table().areas().stream()
                .flatMap(a -> a.questions().stream())
                .filter(q -> Objects.nonNull(q.achieved()))
                .count();
    }

    private static int questions(Data data) {
        return data.table().areas().stream().mapToInt(a -> a.questions().size()).sum();
    }
}
