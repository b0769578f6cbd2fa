package samsyn.standalone.machine;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The user as whom this JVM runs. On Windows: neither root nor nameless, and the owner of everything. */
public final class CurrentUser {

    private static final boolean UNIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("unix");

    private CurrentUser() {}

    /** Whether it is root. */
    public static boolean isRoot() {
        return UNIX && new UnixSystem().getUid() == 0;
    }

    /** Whether the system knows it by a bare number only, as some containers' users. */
    public static boolean isNameless() {
        return "?".equals(System.getProperty("user.name"));
    }

    /** Whether the file is its own; root, too, owns only its own. */
    public static boolean owns(Path file) throws IOException {
        return !UNIX || ((Integer) Files.getAttribute(file, "unix:uid")).longValue() == new UnixSystem().getUid();
    }
}
