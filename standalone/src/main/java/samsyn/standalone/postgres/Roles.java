package samsyn.standalone.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import samsyn.standalone.machine.PrivateFiles;

/** Runs {@code docker/postgres/roles.sql}: the databases and roles, the same here as in a container. */
final class Roles {

    private static final String SCRIPT = "roles.sql";
    private static final String GENERATES = "\\gexec";
    private static final String CONNECT = "\\connect ";

    private Roles() {}

    static String script() throws IOException {
        try (InputStream script = Roles.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IOException(SCRIPT + " is missing from Samsyn's jar: build it anew.");
            }
            return new String(script.readAllBytes(), UTF_8);
        }
    }

    /** Runs the script unless this very script has given these very passwords before, which {@code given} remembers. */
    static void give(Path given, Passwords passwords, UnaryOperator<String> superuserUrls)
            throws IOException, SQLException {
        String script = script();
        String wanted = sha256(script + passwords.byRole());
        if (!PrivateFiles.read(given).equals(Optional.of(wanted))) {
            apply(script, superuserUrls, passwords.variables());
            PrivateFiles.write(given, wanted);
        }
    }

    private static void apply(String script, UnaryOperator<String> urls, Map<String, String> values)
            throws SQLException {
        for (Section section : sections(script)) {
            try (Connection connection = DriverManager.getConnection(urls.apply(section.database()));
                    Statement statement = connection.createStatement()) {
                for (String text : section.statements()) {
                    run(statement, with(values, text));
                }
            }
        }
    }

    private static void run(Statement statement, String text) throws SQLException {
        if (!text.endsWith(GENERATES)) {
            statement.execute(text);
            return;
        }
        List<String> generated = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(text.substring(0, text.length() - GENERATES.length()))) {
            while (rows.next()) {
                generated.add(rows.getString(1));
            }
        }
        for (String line : generated) {
            statement.execute(line);
        }
    }

    private static String with(Map<String, String> values, String text) {
        String filled = text;
        for (var value : values.entrySet()) {
            String quoted = "'" + value.getValue().replace("'", "''") + "'";
            filled = filled.replace(":'" + value.getKey() + "'", quoted);
        }
        return filled;
    }

    /** The statements between two changes of the database. */
    record Section(String database, List<String> statements) {}

    static List<Section> sections(String script) {
        List<Section> sections = new ArrayList<>();
        Section section = new Section(EmbeddedPostgres.SUPERUSER, new ArrayList<>());
        sections.add(section);
        StringBuilder statement = new StringBuilder();
        for (String line : script.lines().map(String::strip).toList()) {
            if (line.startsWith(CONNECT)) {
                section = new Section(line.substring(CONNECT.length()).strip(), new ArrayList<>());
                sections.add(section);
            } else if (!line.isEmpty() && !line.startsWith("--") && !line.startsWith("\\set ")) {
                statement.append(line).append('\n');
                if (line.endsWith(";") || line.endsWith(GENERATES)) {
                    section.statements().add(statement.toString().strip());
                    statement.setLength(0);
                }
            }
        }
        return sections;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
