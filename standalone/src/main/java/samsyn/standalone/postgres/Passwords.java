package samsyn.standalone.postgres;

import static samsyn.standalone.postgres.EmbeddedPostgres.COMMAND;
import static samsyn.standalone.postgres.EmbeddedPostgres.KEYS;
import static samsyn.standalone.postgres.EmbeddedPostgres.QUERY;
import static samsyn.standalone.postgres.EmbeddedPostgres.SUPERUSER;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import samsyn.standalone.machine.PrivateFiles;

/** A random password for each role, in a file of its own. */
record Passwords(Path directory, Map<String, String> byRole) {

    static Passwords in(Path directory) throws IOException {
        PrivateFiles.createDirectory(directory);
        Map<String, String> byRole = new TreeMap<>();
        for (String role : List.of(SUPERUSER, COMMAND, KEYS, QUERY)) {
            byRole.put(role, PrivateFiles.secret(directory.resolve(role)));
        }
        return new Passwords(directory, byRole);
    }

    String of(String role) {
        String password = byRole.get(role);
        if (password == null) {
            throw new IllegalArgumentException("There is no role %s, only %s".formatted(role, byRole.keySet()));
        }
        return password;
    }

    Path file(String role) {
        return directory.resolve(role);
    }

    /** Named as {@code roles.sql} names them: {@code command_password} for {@code samsyn_command}. */
    Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        byRole.forEach((role, password) -> variables.put(role.replace("samsyn_", "") + "_password", password));
        return variables;
    }

    /** Does not show them. */
    @Override
    public String toString() {
        return "Passwords of " + byRole.keySet();
    }
}
