package samsyn.query.read;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import samsyn.query.face.Documents;
import samsyn.query.face.EntryFace;
import samsyn.query.face.EntryRow;
import samsyn.query.face.Key;
import samsyn.query.face.View;

/**
 * The list of an assessment's entries: full pages as they were written, and the rest from the entries themselves. For one
 * read: each page is looked for once.
 */
final class EntryList {

    private final Documents documents;
    private final UUID assessment;
    private final long last;
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
        return read.computeIfAbsent(page, this::look);
    }

    private List<EntryRow> look(long page) {
        Key key = Key.numbered(View.ENTRY_LIST, assessment, page);
        Optional<EntryRow.Page> full =
                EntryRow.page(last + 1) > page ? documents.find(key, EntryRow.Page.class) : Optional.empty();
        return full.map(EntryRow.Page::rows).orElseGet(() -> ofEntries(page));
    }

    /**
     * The sequence of an entry, found by the moment at which it was recorded: moments never go back.
     *
     * @throws MalformedCursor if there is no such entry
     */
    long place(UUID entry, Instant at) {
        return places.computeIfAbsent(entry, id -> search(id, at));
    }

    private long search(UUID entry, Instant at) {
        long low = 0;
        long high = pages() - 1;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (rows(middle).getFirst().at().isAfter(at)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        // Entries of the same moment may stand on pages before it, too.
        for (long page = low; page >= 0; page--) {
            List<EntryRow> rows = rows(page);
            for (EntryRow row : rows) {
                if (row.id().equals(entry)) {
                    return row.sequence();
                }
            }
            if (rows.getFirst().at().isBefore(at)) {
                break;
            }
        }
        throw new MalformedCursor();
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
