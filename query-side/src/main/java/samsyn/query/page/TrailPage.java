package samsyn.query.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import samsyn.query.drawing.Histogram;
import samsyn.query.wording.Dates;
import samsyn.query.wording.KnownNames;
import samsyn.query.wording.Sentence;
import samsyn.query.wording.Sentences;
import samsyn.query.wording.ToldEvent;
import samsyn.query.wording.Words;

/** An assessment's audit trail: who did what and why, day by day. */
public record TrailPage(
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
            List<ToldEvent> entries,
            List<Instant> moments,
            KnownNames known,
            @Nullable String next,
            boolean first) {
        public Data {
            entries = List.copyOf(entries);
            moments = List.copyOf(moments);
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

    static TrailPage of(Data data, Words words) {
        Sentences sentences = new Sentences(words, data.known());
        Map<LocalDate, List<Line>> byDay = new LinkedHashMap<>();
        for (ToldEvent entry : data.entries()) {
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
        return new TrailPage(
                words.text(data.entries().isEmpty() ? "history.none" : "history.headline"),
                HistoryStrip.of(data.moments(), words),
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
