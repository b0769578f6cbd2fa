package samsyn.standalone.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.standalone.machine.CurrentUser;

/**
 * How PostgreSQL's programs, which refuse to run as root, are run all the same.
 *
 * <p>An ordinary user just runs them. For root on Linux there are two ways, tried in this order:
 *
 * <ol>
 *   <li>{@code unshare -U}: a user namespace in which nobody is mapped. Inside, the process and root's files belong to
 *       "nobody", which contents PostgreSQL; outside, both are still root's, so that the data directory has one owner.
 *   <li>{@code setpriv}: where containers forbid user namespaces, the real user and group 65534, which then own the
 *       cluster. The one capability kept, {@code dac_override} (with {@code no_setuid_fixup}, or {@code access(2)}
 *       would ignore it), lets them through root's 0700 directories.
 * </ol>
 *
 * A cluster made one way can be started the other: {@link #own} hands it over first. The first way also serves a user
 * whom the system knows by number only.
 */
record Unprivileged(List<String> prefix, int owner) {

    private static final int LEAVE_OWNER = -1;
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static final Unprivileged AS_IS = new Unprivileged(List.of(), LEAVE_OWNER);
    static final Unprivileged UNSHARE = new Unprivileged(List.of("unshare", "-U"), ROOT);
    static final Unprivileged SETPRIV = new Unprivileged(
            List.of(
                    "setpriv",
                    "--reuid=" + NOBODY,
                    "--regid=" + NOBODY,
                    "--clear-groups",
                    "--securebits=+no_setuid_fixup",
                    "--inh-caps=-all,+dac_override",
                    "--ambient-caps=+dac_override",
                    "--bounding-set=-all,+dac_override"),
            NOBODY);

    /** The first way that works here. */
    static Unprivileged choose() throws IOException {
        if (CurrentUser.isRoot()) {
            return first(List.of(UNSHARE, SETPRIV), "PostgreSQL refuses to run as root");
        }
        return CurrentUser.isNameless()
                ? first(List.of(new Unprivileged(UNSHARE.prefix(), LEAVE_OWNER)), "PostgreSQL wants a user with a name")
                : AS_IS;
    }

    private static Unprivileged first(List<Unprivileged> ways, String why) throws IOException {
        for (Unprivileged way : ways) {
            if (way.works()) {
                return way;
            }
        }
        throw new IOException(why + ", and this machine lets it take no other: start Samsyn as an ordinary user.");
    }

    boolean works() {
        try {
            return Program.run(prefix, List.of("true")).status() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** Makes the user as whom PostgreSQL will run the owner of this directory and of all in it. */
    void own(Path directory) throws IOException {
        if (owner == LEAVE_OWNER
                || !Files.isDirectory(directory)
                || Files.getAttribute(directory, "unix:uid").equals(owner)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return give(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                return give(folder); // the top one last: it tells whether all below it are done
            }
        });
    }

    private FileVisitResult give(Path file) throws IOException {
        Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        return FileVisitResult.CONTINUE;
    }
}
