package samsyn.query.face;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where an entry stands in its assessment, and what it is about. */
public record EntryRow(long sequence, UUID id, Instant at, About about) {

    /** Rows on a page of the list of entries, which is written when the page is full. */
    public static final int ROOM = 50;

    /** A full page of the list. */
    public record RowPage(List<EntryRow> rows) {}

    /** Number of the page on which an entry stands. */
    public static long page(long sequence) {
        return sequence / ROOM;
    }
}
