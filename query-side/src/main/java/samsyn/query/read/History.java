package samsyn.query.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.openness.Openness.Thing;
import samsyn.openness.Openness.Version;
import samsyn.privacy.Seal;
import samsyn.query.dossier.Said;
import samsyn.query.face.About;
import samsyn.query.face.Documents;
import samsyn.query.face.EntryFace;
import samsyn.query.face.EntryRow;
import samsyn.query.face.EvidenceFace;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import samsyn.query.face.View;
import samsyn.query.openness.Asker;
import samsyn.query.openness.Standing;
import samsyn.text.Reveal;
import samsyn.text.Texts;
import tools.jackson.databind.JsonNode;

/** Reads what happened; a reader is handed those entries only that are open to them. */
public final class History {

    /** Characters of entries' data above which a page ends, whatever was asked for. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private final Documents documents;
    private final Standings standings;
    private final Reveal reveal;
    private final Cursor cursor;

    public History(Documents documents, Standings standings, Texts texts, Supplier<Seal> seal) {
        this.documents = documents;
        this.standings = standings;
        this.reveal = new Reveal(texts);
        this.cursor = new Cursor("history", seal);
    }

    /**
     * The next entries, oldest first.
     *
     * @param after the cursor of the page before, null for the first page
     * @param limit entries at most, 1 or more
     * @throws NoSuchThing if there is no such assessment for this reader
     * @throws MalformedCursor if the cursor was not made here for this assessment
     */
    public HistoryPage page(UUID assessment, Asker reader, @Nullable String after, int limit) {
        return page(standings.of(assessment, reader), after, limit, false);
    }

    /** The same, newest first. */
    public HistoryPage newest(UUID assessment, Asker reader, @Nullable String after, int limit) {
        return page(standings.of(assessment, reader), after, limit, true);
    }

    /** When each entry that is open to the reader was recorded, oldest first. */
    public List<Instant> moments(UUID assessment, Asker reader) {
        Standing standing = standings.of(assessment, reader);
        EntryList list = new EntryList(documents, assessment);
        List<Instant> moments = new ArrayList<>();
        for (long page = 0; page < list.pages(); page++) {
            open(list.rows(page), standing, list).stream().map(EntryRow::at).forEach(moments::add);
        }
        return moments;
    }

    private HistoryPage page(Standing standing, @Nullable String after, int limit, boolean backwards) {
        UUID assessment = standing.assessment();
        EntryList list = new EntryList(documents, assessment);
        long start = backwards ? list.pages() - 1 : 0;
        long place = backwards ? Long.MAX_VALUE : -1;
        if (after != null) {
            place = list.place(cursor.entry(assessment, after), cursor.at(assessment, after))
                    .orElseThrow(MalformedCursor::new);
            start = EntryRow.page(place);
        }
        List<EntryRow> shown = new ArrayList<>();
        for (long page = start; page >= 0 && page < list.pages() && shown.size() <= limit; page += backwards ? -1 : 1) {
            List<EntryRow> rows = open(list.rows(page), standing, list);
            for (EntryRow row : backwards ? rows.reversed() : rows) {
                if ((backwards ? row.sequence() < place : row.sequence() > place) && shown.size() <= limit) {
                    shown.add(row);
                }
            }
        }
        return page(standing, shown, limit);
    }

    /** @param rows one more than the limit, if there are so many */
    private HistoryPage page(Standing standing, List<EntryRow> rows, int limit) {
        List<Key> keys = rows.stream()
                .limit(limit)
                .map(row -> Key.numbered(View.ENTRY, standing.assessment(), row.sequence()))
                .toList();
        List<HistoryPage.Item> items = new ArrayList<>();
        int characters = 0;
        for (int from = 0; from < keys.size() && characters <= MOST_CHARACTERS; from += EntryRow.ROOM) {
            List<Key> some = keys.subList(from, Math.min(keys.size(), from + EntryRow.ROOM));
            Found found = documents.find(some);
            for (Key key : some) {
                Optional<EntryFace> entry = found.one(key, EntryFace.class);
                if (entry.isEmpty() || characters > MOST_CHARACTERS) {
                    break;
                }
                HistoryPage.Item item = item(entry.get(), standing);
                items.add(item);
                characters += item.data().toString().length();
            }
        }
        boolean more = items.size() < rows.size();
        EntryRow last = items.isEmpty() ? null : rows.get(items.size() - 1);
        return new HistoryPage(
                items, more && last != null ? cursor.after(standing.assessment(), last.id(), last.at()) : null);
    }

    private List<EntryRow> open(List<EntryRow> rows, Standing standing, EntryList list) {
        Found pieces = pieces(rows, standing);
        return rows.stream().filter(row -> isOpen(row, standing, pieces, list)).toList();
    }

    /** Coordinators' and reviewers' copies of the evidence that entries are about: what they may know of it, they have. */
    private Found pieces(List<EntryRow> rows, Standing standing) {
        return standing.evaluates() || standing.audits()
                ? new Found(Map.of())
                : documents.find(rows.stream()
                        .map(row -> row.about().evidence())
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .map(id -> EvidencePieces.key(standing, id))
                        .toList());
    }

    private static boolean isOpen(EntryRow row, Standing standing, Found pieces, EntryList list) {
        About about = row.about();
        UUID piece = about.evidence();
        if (about.owners().contains(standing.reader().id())) {
            return true;
        }
        if (piece == null || standing.evaluates() || standing.audits()) {
            return standing.knows(about.thing(), about.owners(), version(row, standing, list));
        }
        return pieces.one(EvidencePieces.key(standing, piece), EvidenceFace.class)
                .filter(face -> face.asOf() == null || isWithin(row, face.asOf(), list))
                .isPresent();
    }

    /** What happened to an area before it was given back is part of what was handed over. */
    private static Version version(EntryRow row, Standing standing, EntryList list) {
        String area = area(row.about(), standing);
        Said upTo = area == null ? null : standing.upTo(area);
        return upTo != null && isWithin(row, upTo, list) ? Version.AS_SUBMITTED : Version.NOW;
    }

    private static boolean isWithin(EntryRow row, Said upTo, EntryList list) {
        return row.sequence() <= list.place(upTo.entry(), upTo.at()).orElse(-1);
    }

    private static @Nullable String area(About about, Standing standing) {
        if (about.area() != null) {
            return about.area();
        }
        return about.questions().isEmpty()
                ? null
                : standing.access().areaOf(about.questions().getFirst());
    }

    private HistoryPage.Item item(EntryFace entry, Standing standing) {
        JsonNode data = reveal.revealed(entry.data(), standing.assessment());
        boolean places = standing.knows(Thing.PLACE, List.of());
        return new HistoryPage.Item(
                entry.id(),
                entry.type(),
                entry.recordedAt(),
                entry.occurredAt(),
                entry.actor(),
                data,
                entry.marks(),
                entry.reason(),
                places ? Long.toString(entry.position()) : null,
                places ? Long.toString(entry.sequence()) : null,
                places ? entry.leaf() : null,
                places ? entry.prev() : null,
                places ? entry.cause() : null,
                places ? entry.command() : null);
    }
}
