package samsyn.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param port 0..65535, where 0 asks for a free one
 * @param data the data directory
 * @param empty start without the sample assessment
 * @param help only show the help
 */
public record Options(int port, Path data, boolean empty, boolean help) {

    /** The port unless another is asked for. */
    public static final int DEFAULT_PORT = 8080;

    /** Environment variable: the data directory of a start without {@code --data}; {@code ./run} sets it. */
    static final String DATA = "SAMSYN_DATA";

    private static final int LARGEST_PORT = 65535;

    /**
     * Reads the arguments; {@code --port 80} and {@code --port=80} are the same.
     *
     * @throws IllegalArgumentException with one sentence, where one of them is not understood
     */
    public static Options parse(List<String> arguments) {
        int port = DEFAULT_PORT;
        Path data = path(System.getenv().getOrDefault(DATA, "data"));
        boolean empty = false;
        boolean help = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String name = equals < 0 ? argument : argument.substring(0, equals);
            Iterator<String> values =
                    equals < 0 ? rest : List.of(argument.substring(equals + 1)).iterator();
            switch (name) {
                case "--port" -> port = port(value(name, values));
                case "--data" -> data = path(value(name, values));
                case "--empty" -> empty = true;
                case "--help", "-h" -> help = true;
                default ->
                    throw new IllegalArgumentException("There is no option %s; see ./run --help.".formatted(name));
            }
        }
        return new Options(port, data, empty, help);
    }

    /** The help text, as {@code ./run --help} shows it. */
    static String helpText() {
        try (InputStream help = Options.class.getResourceAsStream("help.txt")) {
            if (help == null) {
                throw new IllegalStateException("help.txt is missing from Samsyn's jar");
            }
            return new String(help.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String value(String name, Iterator<String> values) {
        String value = values.hasNext() ? values.next() : "";
        if (value.isBlank()) {
            throw new IllegalArgumentException("%s needs a value; see ./run --help.".formatted(name));
        }
        return value;
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= LARGEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException(
                "--port takes a number from 0 to %d, not %s.".formatted(LARGEST_PORT, value));
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException notAPath) {
            throw new IllegalArgumentException("--data takes a directory, not %s.".formatted(value), notAPath);
        }
    }
}
