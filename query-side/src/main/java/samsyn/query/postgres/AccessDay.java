package samsyn.query.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import samsyn.json.CanonicalJson;

/**
 * A day (UTC) of the access log. Its hash is the SHA-256 of a line with the day and the hash of the day before, and of a
 * line of canonical JSON for each read; so what is changed later shows.
 *
 * @param reads how many the hash covers
 */
record AccessDay(LocalDate day, long reads, String hash) {

    /** As it reads now. */
    static AccessDay of(Connection connection, LocalDate day, String before) throws SQLException {
        MessageDigest sha = sha256();
        sha.update((day + " " + before + "\n").getBytes(UTF_8));
        long reads = 0;
        try (PreparedStatement select = connection.prepareStatement(
                "select id, at, reader, path from query.access_log where at >= ? and at < ? order by id")) {
            select.setObject(1, day.atStartOfDay().atOffset(ZoneOffset.UTC));
            select.setObject(2, day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                for (; row.next(); reads++) {
                    sha.update(CanonicalJson.bytes(Map.of(
                            "at",
                                    row.getObject("at", OffsetDateTime.class)
                                            .toInstant()
                                            .toString(),
                            "id", row.getString("id"),
                            "path", row.getString("path"),
                            "reader", row.getString("reader"))));
                    sha.update((byte) '\n');
                }
            }
        }
        return new AccessDay(day, reads, HexFormat.of().formatHex(sha.digest()));
    }

    /** Those that were hashed, as they were then. */
    static List<AccessDay> all(Connection connection) throws SQLException {
        List<AccessDay> days = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select day, reads, hash from query.access_day order by day")) {
            while (row.next()) {
                days.add(new AccessDay(row.getObject(1, LocalDate.class), row.getLong(2), row.getString(3)));
            }
        }
        return days;
    }

    void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into query.access_day (day, reads, hash) values (?, ?, ?)")) {
            insert.setObject(1, day);
            insert.setLong(2, reads);
            insert.setString(3, hash);
            insert.executeUpdate();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
