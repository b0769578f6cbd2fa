package samsyn.command.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.command.postgres.LogWriter.Waiting;
import samsyn.event.EntryDraft;
import samsyn.proof.Frontier;
import samsyn.proof.Leaf;

/**
 * One batch under the head lock: whoever holds the row's lock until commit gives the positions, so commit order is
 * position order on any number of nodes, without gaps.
 */
final class LogTransaction {

    private final Connection connection;
    private Frontier frontier = Frontier.EMPTY;
    private Instant recordedAt = Instant.EPOCH;
    private final Map<UUID, Last> last = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<Waiting, String> refused = new LinkedHashMap<>();

    /** The newest entry of an assessment; sequence -1 where there is none. */
    private record Last(long sequence, byte @Nullable [] leaf) {}

    private static final Last NONE = new Last(-1, null);

    private record Row(long position, UUID assessment, long sequence, byte[] leaf, byte[] body) {}

    private LogTransaction(Connection connection) {
        this.connection = connection;
    }

    /** What becomes of a batch once it is committed: those written, and those refused alone with their reason. */
    record Outcome(List<Waiting> written, Map<Waiting, String> refused) {}

    /** Writes all appends that still fit; does not commit and answers nobody. */
    static Outcome write(Connection connection, List<Waiting> batch) throws SQLException {
        LogTransaction transaction = new LogTransaction(connection);
        transaction.lockHead();
        transaction.readClockAndVersions(batch);
        List<Waiting> written = transaction.keepReceipts(transaction.upToDate(batch));
        written.forEach(w -> w.append().drafts().forEach(transaction::place));
        transaction.insertEntries();
        transaction.insertBeside(written);
        transaction.advanceHead();
        return new Outcome(written, transaction.refused);
    }

    private void lockHead() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select next, frontier, recorded_at from head for update");
                ResultSet row = select.executeQuery()) {
            row.next();
            frontier = Frontier.of(row.getLong(1), row.getBytes(2));
            recordedAt = row.getTimestamp(3).toInstant();
        }
    }

    /** The database's clock is read after the lock was given, and never runs backwards. */
    private void readClockAndVersions(List<Waiting> batch) throws SQLException {
        UUID[] ids = batch.stream().map(w -> w.append().assessment()).distinct().toArray(UUID[]::new);
        try (PreparedStatement select = connection.prepareStatement("""
                select a.id, e.sequence, e.leaf, clock_timestamp()
                from unnest(?) as a(id)
                left join lateral (select sequence, leaf from entry
                                   where assessment = a.id order by sequence desc limit 1) e on true""")) {
            select.setArray(1, array("uuid", ids));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byte[] leaf = row.getBytes(3);
                    last.put(row.getObject(1, UUID.class), new Last(leaf == null ? -1 : row.getLong(2), leaf));
                    Instant clock = row.getTimestamp(4).toInstant().truncatedTo(ChronoUnit.MICROS);
                    recordedAt = clock.isAfter(recordedAt) ? clock : recordedAt;
                }
            }
        }
    }

    /** At most one append of an assessment in a batch: a second one was decided on an older state. */
    private List<Waiting> upToDate(List<Waiting> batch) {
        Set<UUID> assessments = new HashSet<>();
        List<Waiting> fitting = new ArrayList<>();
        for (Waiting waiting : batch) {
            UUID assessment = waiting.append().assessment();
            long newest = last.getOrDefault(assessment, NONE).sequence();
            if (waiting.append().firstSequence() == newest + 1 && assessments.add(assessment)) {
                fitting.add(waiting);
            } else {
                refused.put(waiting, "The assessment has moved on.");
            }
        }
        return fitting;
    }

    /** A command that is already done is refused here and finds its answer when it is looked up again. */
    private List<Waiting> keepReceipts(List<Waiting> batch) throws SQLException {
        if (batch.isEmpty()) {
            return batch;
        }
        Set<List<String>> kept = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into command (actor, key, request, answer)
                select * from unnest(?, ?, ?, ?) on conflict do nothing returning actor, key""")) {
            insert.setArray(
                    1,
                    array(
                            "text",
                            batch.stream()
                                    .map(w -> w.append().receipt().actor())
                                    .toArray()));
            insert.setArray(
                    2,
                    array(
                            "text",
                            batch.stream().map(w -> w.append().receipt().key()).toArray()));
            insert.setArray(
                    3,
                    array(
                            "bytea",
                            batch.stream()
                                    .map(w -> w.append().receipt().request())
                                    .toArray(byte[][]::new)));
            insert.setArray(
                    4,
                    array(
                            "text",
                            batch.stream()
                                    .map(w -> w.append().receipt().answer())
                                    .toArray()));
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    kept.add(List.of(row.getString(1), row.getString(2)));
                }
            }
        }
        List<Waiting> written = new ArrayList<>();
        for (Waiting waiting : batch) {
            Receipt receipt = waiting.append().receipt();
            if (kept.remove(List.of(receipt.actor(), receipt.key()))) {
                written.add(waiting);
            } else {
                refused.put(waiting, "The command is already done.");
            }
        }
        return written;
    }

    private void place(EntryDraft draft) {
        Last before = last.getOrDefault(draft.assessment(), NONE);
        String prev = before.leaf() == null ? null : HexFormat.of().formatHex(before.leaf());
        byte[] body = draft.at(frontier.size(), recordedAt, prev);
        byte[] leaf = Leaf.hash(body);
        rows.add(new Row(frontier.size(), draft.assessment(), draft.sequence(), leaf, body));
        last.put(draft.assessment(), new Last(draft.sequence(), leaf));
        frontier = frontier.with(leaf);
    }

    private void insertEntries() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into entry (position, assessment, sequence, leaf, body)
                select * from unnest(?, ?, ?, ?, ?)""")) {
            insert.setArray(1, array("bigint", rows.stream().map(Row::position).toArray()));
            insert.setArray(2, array("uuid", rows.stream().map(Row::assessment).toArray()));
            insert.setArray(3, array("bigint", rows.stream().map(Row::sequence).toArray()));
            insert.setArray(4, array("bytea", rows.stream().map(Row::leaf).toArray(byte[][]::new)));
            insert.setArray(5, array("bytea", rows.stream().map(Row::body).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    private void insertBeside(List<Waiting> written) throws SQLException {
        Map<String, byte[]> beside = new HashMap<>();
        written.forEach(w -> beside.putAll(w.append().beside()));
        if (beside.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into blob (sha256, content) values (?, ?) on conflict do nothing")) {
            for (Map.Entry<String, byte[]> text : beside.entrySet()) {
                insert.setBytes(1, HexFormat.of().parseHex(text.getKey()));
                insert.setBytes(2, text.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void advanceHead() throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update head set next = ?, frontier = ?, recorded_at = ?")) {
            update.setLong(1, frontier.size());
            update.setBytes(2, frontier.toBytes());
            update.setTimestamp(3, Timestamp.from(recordedAt));
            update.executeUpdate();
        }
    }

    private Array array(String type, Object[] elements) throws SQLException {
        return connection.createArrayOf(type, elements);
    }
}
