package samsyn.query.read;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import samsyn.query.face.Documents;
import samsyn.query.face.EntryFace;
import samsyn.query.face.EntryRow;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import samsyn.query.face.View;

/**
 * The list of an assessment's entries: full pages as they were written, and the rest from the entries themselves. For one
 * read: each page is looked for once.
 */
final class EntryList {

    private static final int AT_ONCE = 16;

    private final Documents documents;
    private final UUID assessment;
    private final long last;
    private final Set<Long> looked = new HashSet<>();
    private final Map<Long, List<EntryRow>> read = new HashMap<>();
    private final Map<UUID, Long> places = new HashMap<>();

    EntryList(Documents documents, UUID assessment) {
        this.documents = documents;
        this.assessment = assessment;
        this.last = documents.reached(assessment);
    }

    long pages() {
        return last < 0 ? 0 : EntryRow.page(last) + 1;
    }

    /** The rows of a page, in order. */
    List<EntryRow> rows(long page) {
        if (looked.add(page / AT_ONCE)) {
            look(page - page % AT_ONCE);
        }
        return read.computeIfAbsent(page, this::ofEntries);
    }

    /** Full pages that stand together are looked for together. */
    private void look(long first) {
        List<Key> keys = LongStream.range(first, Math.min(first + AT_ONCE, pages()))
                .mapToObj(page -> Key.numbered(View.ENTRY_LIST, assessment, page))
                .toList();
        Found found = documents.find(keys);
        keys.forEach(
                key -> found.one(key, EntryRow.RowPage.class).ifPresent(page -> read.put(key.page(), page.rows())));
    }

    /** The sequence of an entry, found by the moment at which it was recorded: moments never go back. */
    OptionalLong place(UUID entry, Instant at) {
        Long known = places.get(entry);
        if (known == null) {
            known = search(entry, at);
            places.put(entry, known);
        }
        return known < 0 ? OptionalLong.empty() : OptionalLong.of(known);
    }

    private long search(UUID entry, Instant at) {
        long low = 0;
        long high = pages() - 1;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (isAfter(middle, at)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        // Entries of the same moment may stand on pages before it, too.
        for (long page = high < 0 ? -1 : low; page >= 0; page--) {
            List<EntryRow> rows = rows(page);
            for (EntryRow row : rows) {
                if (row.id().equals(entry)) {
                    return row.sequence();
                }
            }
            if (rows.isEmpty() || rows.getFirst().at().isBefore(at)) {
                break;
            }
        }
        return -1;
    }

    private boolean isAfter(long page, Instant at) {
        List<EntryRow> rows = rows(page);
        return rows.isEmpty() || rows.getFirst().at().isAfter(at);
    }

    private List<EntryRow> ofEntries(long page) {
        long first = page * EntryRow.ROOM;
        List<Key> keys = LongStream.rangeClosed(first, Math.min(last, first + EntryRow.ROOM - 1))
                .mapToObj(sequence -> Key.numbered(View.ENTRY, assessment, sequence))
                .toList();
        return documents
                .find(keys)
                .each(keys.stream(), EntryFace.class)
                .map(EntryFace::row)
                .toList();
    }
}
