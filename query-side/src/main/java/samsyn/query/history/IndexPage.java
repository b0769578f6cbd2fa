package samsyn.query.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import samsyn.query.document.Audience;
import samsyn.query.document.Recipient;
import samsyn.query.reader.Access;

/** A page of the index of an assessment's history: which compartment each entry belongs to, and whose it is. */
public record IndexPage(List<Row> rows) {

    /** Rows on a full page; the page is written anew with every entry, so it is kept small. */
    public static final int ROWS = 200;

    public static final IndexPage EMPTY = new IndexPage(List.of());

    /**
     * One entry.
     *
     * @param compartment as {@link Compartment#word} writes it
     * @param owners ids of the evaluators who may see it whatever is hidden from others: who did it, whose text it is
     */
    public record Row(long sequence, UUID id, Instant at, String compartment, List<String> owners) {

        /** Whether the entry is open to the recipient now. */
        public boolean isOpen(Recipient to, Access access) {
            return to.audience() == Audience.OWN
                    ? owners.contains(to.person())
                    : Compartment.parse(compartment).isOpen(to.audience(), access);
        }
    }

    /** Number of the page on which an entry stands. */
    public static long page(long sequence) {
        return sequence / ROWS;
    }

    /** With one more entry, on a fresh page where this one is full. */
    public IndexPage with(Row row) {
        return rows.isEmpty() || page(rows.getLast().sequence()) == page(row.sequence())
                ? new IndexPage(Stream.concat(rows.stream(), Stream.of(row)).toList())
                : new IndexPage(List.of(row));
    }
}
