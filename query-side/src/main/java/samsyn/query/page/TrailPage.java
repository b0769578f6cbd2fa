package samsyn.query.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import samsyn.query.drawing.Histogram;
import samsyn.query.read.HistoryPage;
import samsyn.query.read.Overview;
import samsyn.query.wording.Dates;
import samsyn.query.wording.Sentence;
import samsyn.query.wording.Sentences;
import samsyn.query.wording.Words;

/** An assessment's audit trail: who did what and why, day by day. */
public record TrailPage(
        String headline,
        @Nullable Histogram strip,
        @Nullable String counted,
        List<Group> days,
        @Nullable String more) {

    /** The events of one day, or as many of them as are on this page. */
    public record Group(String id, String day, String counted, List<TrailLine> lines) {}

    /** One line of the trail. */
    public record TrailLine(
            String id,
            String time,
            Sentence sentence,
            @Nullable String position) {}

    /**
     * Part of the history, in its order.
     *
     * @param moments when each event that the reader may see happened, of the whole history; empty for no strip
     * @param evidence titles of what the events point at, as far as the reader may know them
     */
    static TrailPage of(
            Overview overview, HistoryPage part, List<Instant> moments, Map<UUID, String> evidence, Words words) {
        Sentences sentences = new Sentences(words, people(overview, part), evidence);
        Map<LocalDate, List<TrailLine>> byDay = new LinkedHashMap<>();
        for (HistoryPage.Item item : part.items()) {
            byDay.computeIfAbsent(Dates.dayOf(item.recordedAt()), _ -> new ArrayList<>())
                    .add(line(item, sentences, words));
        }
        Map<LocalDate, Integer> perDay =
                moments.stream().collect(Collectors.groupingBy(Dates::dayOf, Collectors.summingInt(_ -> 1)));
        return new TrailPage(
                words.text(part.items().isEmpty() ? "history.none" : "history.headline"),
                HistoryStrip.of(moments, words),
                moments.isEmpty() ? null : words.text("history.counted", words.whole(moments.size())),
                byDay.entrySet().stream()
                        .map(d -> new Group(
                                d.getKey().toString(),
                                words.capital(words.longDay(d.getKey())),
                                counted(d.getValue().size(), perDay.getOrDefault(d.getKey(), 0), words),
                                d.getValue()))
                        .toList(),
                part.next());
    }

    /** Evidence that these events point at. */
    static Set<UUID> evidenceIn(HistoryPage part) {
        return part.items().stream()
                .map(item -> item.data().path("evidence"))
                .filter(id -> id.isString())
                .map(id -> UUID.fromString(id.stringValue()))
                .collect(Collectors.toSet());
    }

    private static TrailLine line(HistoryPage.Item item, Sentences sentences, Words words) {
        return new TrailLine(
                item.id().toString(),
                words.time(item.recordedAt()),
                sentences.of(item),
                item.position() == null ? null : words.position(Long.parseLong(item.position())));
    }

    /** Who has left the team is known by the name under which they did something. */
    private static Map<String, String> people(Overview overview, HistoryPage part) {
        Map<String, String> people = new HashMap<>();
        part.items().forEach(item -> people.put(item.actor().id(), item.actor().name()));
        overview.team().forEach(member -> people.put(member.id(), member.name()));
        return people;
    }

    /** @param ofDay events of the whole day, where they are known */
    private static String counted(int shown, int ofDay, Words words) {
        if (shown < ofDay) {
            return words.text("history.count.some", words.whole(shown), words.whole(ofDay));
        }
        return shown == 1 ? words.text("history.count.one") : words.text("history.count.many", words.whole(shown));
    }
}
