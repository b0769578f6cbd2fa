package samsyn.query.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import samsyn.privacy.Seal;
import samsyn.query.document.Documents;
import samsyn.query.document.Key;
import samsyn.query.document.Recipient;
import samsyn.query.document.Shelf;
import samsyn.query.reader.NoSuchThing;
import samsyn.query.reader.Reader;
import samsyn.query.reader.Standing;
import samsyn.query.reader.Standings;
import samsyn.text.Reveal;
import samsyn.text.Texts;
import tools.jackson.databind.JsonNode;

/** Reads what happened; a reader is handed the ids of those entries only that are open to them. */
public final class History {

    private final Documents documents;
    private final Standings standings;
    private final Reveal reveal;
    private final Cursor cursor;

    public History(Documents documents, Standings standings, Texts texts, Supplier<Seal> seal) {
        this.documents = documents;
        this.standings = standings;
        this.reveal = new Reveal(texts);
        this.cursor = new Cursor(seal);
    }

    /**
     * The next entries, oldest first.
     *
     * @param after the cursor of the page before, null for the first page
     * @param limit entries at most, 1 or more
     * @throws NoSuchThing if there is no such assessment for this reader
     * @throws MalformedCursor if the cursor was not made here for this assessment
     */
    public HistoryPage page(UUID assessment, Reader reader, @Nullable String after, int limit) {
        Standing standing = standings.of(assessment, reader);
        return page(standing, open(standing), after, limit);
    }

    /** The same, newest first. */
    public HistoryPage newest(UUID assessment, Reader reader, @Nullable String after, int limit) {
        Standing standing = standings.of(assessment, reader);
        return page(standing, open(standing).reversed(), after, limit);
    }

    /** When each entry that is open to the reader was recorded, oldest first. */
    public List<Instant> moments(UUID assessment, Reader reader) {
        return open(standings.of(assessment, reader)).stream()
                .filter(row -> row.open)
                .map(row -> row.row.at())
                .toList();
    }

    private HistoryPage page(Standing standing, List<Seen> rows, @Nullable String after, int limit) {
        UUID assessment = standing.assessment();
        List<IndexPage.Row> open = rows.stream()
                .skip(after == null ? 0 : behind(rows, cursor.entry(assessment, after)))
                .filter(row -> row.open)
                .limit(limit + 1L)
                .map(row -> row.row)
                .toList();
        boolean more = open.size() > limit;
        List<IndexPage.Row> shown = more ? open.subList(0, limit) : open;
        List<String> ids = shown.stream()
                .map(row -> Key.of(Shelf.HISTORY, assessment, row.sequence()).id())
                .toList();
        List<HistoryPage.Item> items = documents.find(Shelf.HISTORY, ids, HistoryEntry.class).stream()
                .map(entry -> item(entry, standing))
                .toList();
        return new HistoryPage(
                items, more ? cursor.after(assessment, shown.getLast().id()) : null);
    }

    /** A row of the index, and whether it is open to the reader now. */
    private record Seen(IndexPage.Row row, boolean open) {}

    private List<Seen> open(Standing standing) {
        return index(standing.assessment()).stream()
                .flatMap(page -> page.rows().stream())
                .map(row -> new Seen(row, isOpen(row, standing)))
                .toList();
    }

    /** Number of rows up to that entry, which may have been closed to the reader since. */
    private static long behind(List<Seen> rows, UUID entry) {
        long before =
                rows.stream().takeWhile(row -> !row.row.id().equals(entry)).count();
        return before + 1;
    }

    private static boolean isOpen(IndexPage.Row row, Standing standing) {
        return row.isOpen(Recipient.of(standing.audience()), standing.access())
                || row.owners().contains(standing.reader().id());
    }

    private List<IndexPage> index(UUID assessment) {
        long last = documents.reached(assessment);
        List<String> pages = LongStream.rangeClosed(0, last < 0 ? -1 : IndexPage.page(last))
                .mapToObj(n -> Key.of(Shelf.HISTORY_INDEX, assessment, n).id())
                .toList();
        return documents.find(Shelf.HISTORY_INDEX, pages, IndexPage.class);
    }

    private HistoryPage.Item item(HistoryEntry entry, Standing standing) {
        JsonNode data = reveal.revealed(entry.data(), standing.assessment());
        boolean audits = standing.audits();
        return new HistoryPage.Item(
                entry.id(),
                entry.type(),
                entry.recordedAt(),
                entry.occurredAt(),
                entry.actor(),
                data,
                entry.marks(),
                entry.reason(),
                audits ? Long.toString(entry.position()) : null,
                audits ? Long.toString(entry.sequence()) : null,
                audits ? entry.leaf() : null,
                audits ? entry.prev() : null,
                audits ? entry.cause() : null,
                audits ? entry.command() : null);
    }
}
