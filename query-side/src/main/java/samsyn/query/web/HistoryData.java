package samsyn.query.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import samsyn.query.page.TrailPage;
import samsyn.query.read.HistoryPage;
import samsyn.query.read.Overview;
import samsyn.query.wording.KnownNames;
import samsyn.query.wording.ToldEvent;

/** Turns the history into the lines of its page, with names for what they point at. */
final class HistoryData {

    private HistoryData() {}

    static TrailPage.Data of(
            Overview overview, HistoryPage page, List<Instant> moments, Map<UUID, String> titles, boolean first) {
        return new TrailPage.Data(
                BoardData.subject(overview),
                page.items().stream().map(HistoryData::entry).toList(),
                moments,
                new KnownNames(people(overview, page), titles),
                page.next(),
                first);
    }

    private static ToldEvent entry(HistoryPage.Item item) {
        return ToldEvent.of(
                item.id().toString(),
                item.type(),
                item.recordedAt(),
                item.actor(),
                item.data(),
                item.marks(),
                item.reason(),
                item.position() == null ? null : (Long) Long.parseLong(item.position()));
    }

    private static Map<String, String> people(Overview overview, HistoryPage page) {
        Map<String, String> people = new HashMap<>();
        page.items().forEach(item -> people.put(item.actor().id(), item.actor().name()));
        overview.team().forEach(member -> people.put(member.id(), member.name()));
        return people;
    }
}
