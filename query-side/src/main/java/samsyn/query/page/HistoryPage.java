package samsyn.query.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import samsyn.event.Actor;
import samsyn.event.AssessmentEvent;
import samsyn.query.face.ScoreMark;
import tools.jackson.databind.JsonNode;

/** An assessment's audit trail: who did what and why, day by day. */
public record HistoryPage(
        String headline,
        @Nullable Histogram strip,
        @Nullable String counted,
        List<Group> days,
        @Nullable String more,
        boolean first) {

    /**
     * A page of history in the order to show it, holding only what its reader may see.
     *
     * @param moments when each event that the reader may see happened, of the whole history; empty for no strip
     * @param next opaque cursor of the page after this, or null at the end
     * @param first true if no cursor led here
     */
    public record Data(
            Subject subject,
            List<Entry> entries,
            List<Instant> moments,
            Known known,
            @Nullable String next,
            boolean first) {
        public Data {
            entries = List.copyOf(entries);
            moments = List.copyOf(moments);
        }
    }

    /**
     * One event, as far as the reader may see it.
     *
     * @param id unique on the page; opaque where the event's own id may not be shown
     * @param type wire name, such as {@code question-scored.v1}
     * @param question the question it is about, where it is about one
     * @param event what was recorded, or null while its content is hidden from the reader
     * @param marks of the scores in it
     * @param position place in the whole log, only for those who may know it
     */
    public record Entry(
            String id,
            Instant at,
            Actor actor,
            String type,
            @Nullable String question,
            @Nullable AssessmentEvent event,
            List<ScoreMark> marks,
            @Nullable Long position) {

        /**
         * An event whose content the reader may see.
         *
         * @param data its data as the history API shows it: long and personal texts written out, or erased
         */
        public static Entry of(
                String id,
                String type,
                Instant at,
                Actor actor,
                JsonNode data,
                List<ScoreMark> marks,
                @Nullable String reason,
                @Nullable Long position) {
            return new Entry(id, at, actor, type, null, ShownEvent.read(type, data, reason), marks, position);
        }
    }

    /**
     * Names for what events only point at; what is missing is written without its name.
     *
     * @param people names by person id
     * @param evidence titles by evidence id
     */
    public record Known(Map<String, String> people, Map<UUID, String> evidence) {
        public Known {
            people = Map.copyOf(people);
            evidence = Map.copyOf(evidence);
        }
    }

    /** The events of one day, or as many of them as are on this page. */
    public record Group(String id, String day, String counted, List<Line> lines) {}

    /** One line of the trail. */
    public record Line(
            String id,
            String time,
            Sentence sentence,
            @Nullable String position) {}

    static HistoryPage of(Data data, Words words) {
        Sentences sentences = new Sentences(words, data.known());
        Map<LocalDate, List<Line>> byDay = new LinkedHashMap<>();
        for (Entry entry : data.entries()) {
            byDay.computeIfAbsent(Dates.dayOf(entry.at()), _ -> new ArrayList<>())
                    .add(new Line(
                            entry.id(),
                            words.time(entry.at()),
                            sentences.of(entry),
                            entry.position() == null ? null : words.position(entry.position())));
        }
        Map<LocalDate, Integer> perDay =
                data.moments().stream().collect(Collectors.groupingBy(Dates::dayOf, Collectors.summingInt(_ -> 1)));
        int events = data.moments().size();
        return new HistoryPage(
                words.text(data.entries().isEmpty() ? "history.none" : "history.headline"),
                Histogram.of(data.moments(), words),
                events == 0 ? null : words.text("history.counted", words.whole(events)),
                byDay.entrySet().stream()
                        .map(d -> new Group(
                                d.getKey().toString(),
                                words.capital(words.longDay(d.getKey())),
                                counted(d.getValue().size(), perDay.getOrDefault(d.getKey(), 0), words),
                                d.getValue()))
                        .toList(),
                data.next(),
                data.first());
    }

    /** @param ofDay events of the whole day, where they are known */
    private static String counted(int shown, int ofDay, Words words) {
        if (shown < ofDay) {
            return words.text("history.count.some", words.whole(shown), words.whole(ofDay));
        }
        return shown == 1 ? words.text("history.count.one") : words.text("history.count.many", words.whole(shown));
    }
}
