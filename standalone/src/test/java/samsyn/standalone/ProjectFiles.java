package samsyn.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's own files, as they stand in its repository. */
public final class ProjectFiles {

    /** Tests run in the folder of their module. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private ProjectFiles() {}

    /** A file or folder, by its path from the project's root. */
    public static Path path(String name) {
        return ROOT.resolve(name);
    }

    /** The text of a file, by its path from the project's root. */
    public static String text(String name) throws IOException {
        return Files.readString(path(name));
    }
}
