package samsyn.standalone.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;
import samsyn.proof.Frontier;
import samsyn.proof.Leaf;
import samsyn.standalone.log.LogOnPostgres;
import samsyn.standalone.log.LogOnPostgres.Row;

/** Entries that our own writer would not make, put into the log past it: as from a node of a version to come. */
final class Entries {

    /** The type of an event that this version does not know. */
    static final String UNREADABLE = "document-foreseen.v1";

    private static final String READABLE = "document-registered.v1";

    private Entries() {}

    /** Appends after the last entry of an assessment, which must be a document's, one of an unknown type. */
    static void appendUnreadable(LogOnPostgres log, Row last) throws SQLException {
        try (Connection connection = log.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (ResultSet head = statement.executeQuery("select next, frontier from head for update")) {
                head.next();
                long position = head.getLong(1);
                byte[] body = after(last, position);
                insert(connection, new Row(position, last.assessment(), last.sequence() + 1, Leaf.hash(body), body));
                Frontier next = Frontier.of(position, head.getBytes(2)).with(Leaf.hash(body));
                try (PreparedStatement update = connection.prepareStatement("update head set next = ?, frontier = ?")) {
                    update.setLong(1, next.size());
                    update.setBytes(2, next.toBytes());
                    update.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    private static byte[] after(Row last, long position) {
        return new String(last.body(), UTF_8)
                .replaceFirst("\"evidence\":\"[^\"]*\"", "\"evidence\":\"" + UUID.randomUUID() + "\"")
                .replaceFirst("\"position\":\"\\d+\"", "\"position\":\"" + position + "\"")
                .replaceFirst(
                        "\"prev\":\"[^\"]*\"", "\"prev\":\"" + HexFormat.of().formatHex(last.leaf()) + "\"")
                .replaceFirst("\"sequence\":\"\\d+\"", "\"sequence\":\"" + (last.sequence() + 1) + "\"")
                .replace(READABLE, UNREADABLE)
                .getBytes(UTF_8);
    }

    private static void insert(Connection connection, Row row) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into entry (position, assessment, sequence, leaf, body) values (?, ?::uuid, ?, ?, ?)")) {
            insert.setLong(1, row.position());
            insert.setString(2, row.assessment());
            insert.setLong(3, row.sequence());
            insert.setBytes(4, row.leaf());
            insert.setBytes(5, row.body());
            insert.executeUpdate();
        }
    }

    /** As if this version had learnt to read it: the log itself refuses changes, so it is made to look away. */
    static void makeReadable(LogOnPostgres log, Row unreadable) throws SQLException {
        byte[] body = new String(unreadable.body(), UTF_8)
                .replace(UNREADABLE, READABLE)
                .getBytes(UTF_8);
        try (Connection connection = log.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table entry disable trigger entry_is_only_added");
            try (PreparedStatement update =
                    connection.prepareStatement("update entry set body = ? where position = ?")) {
                update.setBytes(1, body);
                update.setLong(2, unreadable.position());
                update.executeUpdate();
            }
            statement.execute("alter table entry enable trigger entry_is_only_added");
        }
    }
}
