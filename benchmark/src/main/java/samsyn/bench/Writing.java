package samsyn.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import samsyn.bench.store.CountingStore;
import samsyn.bench.store.Written;
import samsyn.bench.story.GrownStory;
import samsyn.bench.story.Growth;
import samsyn.bench.story.PlayedStory;
import samsyn.query.mongo.ProjectorNotes;
import samsyn.query.mongo.ProjectorNotes.Position;
import samsyn.query.mongo.ViewDatabase;
import samsyn.query.mongo.ViewWriter;
import samsyn.query.projection.AssessmentFold;
import samsyn.query.projection.Entry;

/**
 * What is written into the store of the views when every entry is written by itself, as in a team's ordinary day:
 * documents and their bytes as BSON, how far the projector is included; beside the bytes of the entries.
 */
final class Writing implements Program {

    private static final double BYTES_PER_BYTE = 10;
    private static final double DOCUMENTS_PER_ENTRY = 6;
    private static final int COLLECTIONS_SHOWN = 12;
    private static final int PROGRESS = 1_000;

    /** What so many entries came to. */
    private record Total(int entries, long entryBytes, Written written) {
        double documents() {
            return written.documents() / (double) entries;
        }

        double bytes() {
            return written.bytes() / (double) entries;
        }

        double bytesPerByte() {
            return written.bytes() / (double) entryBytes;
        }
    }

    @Override
    public List<Figure> measure(Asked asked) throws Exception {
        Total played = played(PlayedStory.entries());
        Lines.say("");
        Lines.say("%-10s %8s %12s %12s %12s", "grown by", "entries", "documents", "bytes", "per byte");
        Map<Growth, List<Total>> grown = new EnumMap<>(Growth.class);
        for (Growth growth : Growth.values()) {
            grown.put(growth, grown(growth, asked));
        }
        Lines.say("");
        grown.forEach((growth, totals) -> {
            String which = "%d entries by %s: ".formatted(asked.mostEntries(), growth);
            goals(which, totals.getLast());
        });
        double own = played.entryBytes() / (double) played.entries();
        return List.of(
                new Figure(
                        "documents-bytes", "bytes per entry, as BSON", played.bytes(), Map.of("the entry itself", own)),
                new Figure(
                        "documents-count", "documents per entry", played.documents(), Map.of("the entry itself", 1.0)));
    }

    private static Total played(List<byte[]> entries) {
        try (CountingStore store = new CountingStore();
                ViewDatabase database = new ViewDatabase(store.connectionString())) {
            Lines.progress("  Hammarö 2013 is written entry by entry");
            Total total =
                    write(entries, List.of(entries.size()), store, database).getFirst();
            Lines.say("");
            Lines.say(
                    "Hammarö 2013, %d entries one by one: %.2f documents and %.0f bytes (BSON) per entry of %.0f bytes",
                    total.entries(), total.documents(), total.bytes(), total.entryBytes() / (double) total.entries());
            goals("", total);
            store.byCollection().entrySet().stream()
                    .sorted(Comparator.comparing(e -> -e.getValue().bytes()))
                    .limit(COLLECTIONS_SHOWN)
                    .forEach(e -> Lines.say(
                            "  %5.1f %% of the bytes: %-40s %6d documents, %9d bytes",
                            100.0 * e.getValue().bytes() / total.written().bytes(),
                            e.getKey(),
                            e.getValue().documents(),
                            e.getValue().bytes()));
            return total;
        }
    }

    private static List<Total> grown(Growth growth, Asked asked) {
        List<byte[]> entries = GrownStory.entries(growth, asked.mostEntries(), asked.seed());
        try (CountingStore store = new CountingStore();
                ViewDatabase database = new ViewDatabase(store.connectionString())) {
            Lines.progress("  %s is written entry by entry", growth);
            List<Total> totals = write(entries, asked.entries(), store, database);
            totals.forEach(total -> Lines.say(
                    "%-10s %8d %12.2f %12.0f %12.2f",
                    growth, total.entries(), total.documents(), total.bytes(), total.bytesPerByte()));
            if (totals.size() > 1) {
                Lines.say(
                        "%-10s %8s %12.2f %12.2f",
                        growth,
                        "exponent",
                        exponent(totals, total -> total.written().documents()),
                        exponent(totals, total -> total.written().bytes()));
            }
            return totals;
        }
    }

    private static void goals(String which, Total total) {
        Lines.goal(which + "bytes of documents per byte of entries", total.bytesPerByte(), BYTES_PER_BYTE);
        Lines.goal(which + "documents per entry", total.documents(), DOCUMENTS_PER_ENTRY);
    }

    private static double exponent(List<Total> totals, ToDoubleFunction<Total> of) {
        return Statistics.exponent(
                totals.stream().map(Total::entries).toList(),
                totals.stream().map(of::applyAsDouble).toList());
    }

    /** As the projector does it for a batch of one; answers what it came to up to each of these lengths. */
    private static List<Total> write(
            List<byte[]> entries, List<Integer> lengths, CountingStore store, ViewDatabase database) {
        var _ = database.set();
        Written before = store.written();
        ViewWriter writer = new ViewWriter(database);
        ProjectorNotes notes = new ProjectorNotes(database);
        UUID assessment = Entry.read(entries.getFirst()).envelope().assessment();
        AssessmentFold fold = new AssessmentFold(assessment);
        List<Total> totals = new ArrayList<>();
        long entryBytes = 0;
        for (int n = 0; n < lengths.getLast(); n++) {
            byte[] entry = entries.get(n);
            entryBytes += entry.length;
            fold.apply(Entry.read(entry));
            writer.write(List.of(fold.takeUnwritten()));
            notes.reached(0, new Position(n, n));
            if (lengths.contains(n + 1)) {
                totals.add(new Total(n + 1, entryBytes, store.written().minus(before)));
            }
            if ((n + 1) % PROGRESS == 0) {
                Lines.progress("    %d entries", n + 1);
            }
        }
        return totals;
    }
}
