package samsyn.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import samsyn.standalone.machine.CurrentUser;
import samsyn.standalone.machine.PrivateFiles;

/** The one directory in which a standalone Samsyn keeps everything: its owner's alone, and one process's at a time. */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "samsyn.lock";
    private static final String CLEAN_STOP = "clean-stop";
    private static final Pattern SECRET_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    /** Where closing one channel drops every lock that this JVM has on the file, a second open must not come so far. */
    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;
    private final boolean stoppedCleanly;

    private DataDirectory(Path path, FileChannel lock, boolean stoppedCleanly) {
        this.path = path;
        this.lock = lock;
        this.stoppedCleanly = stoppedCleanly;
    }

    /**
     * Makes or opens the directory and takes its lock, until {@link #close}.
     *
     * @throws IOException with one sentence: not writable, in use by another copy, or another program's directory
     */
    public static DataDirectory open(Path directory) throws IOException {
        Path path = prepare(directory);
        if (!OPEN_HERE.add(path)) {
            throw inUse(path, String.valueOf(ProcessHandle.current().pid()));
        }
        try {
            return lock(path);
        } catch (IOException | RuntimeException failed) {
            OPEN_HERE.remove(path);
            throw failed;
        }
    }

    /** The directory, absolute and without links. */
    public Path path() {
        return path;
    }

    /** Whether the run before this one ended with {@link #markCleanStop}; false at the first start. */
    public boolean stoppedCleanly() {
        return stoppedCleanly;
    }

    /** To be called when all that keeps something here has stopped in order. */
    public void markCleanStop() throws IOException {
        PrivateFiles.write(path.resolve(CLEAN_STOP), "");
    }

    /** Replaces the secret of this name in one step, in a file of mode 0600; durable when this returns. */
    public void writeSecret(String name, String text) throws IOException {
        PrivateFiles.write(secret(name), text);
    }

    /** The secret of this name, or nothing where none was written. */
    public Optional<String> readSecret(String name) throws IOException {
        return PrivateFiles.read(secret(name));
    }

    /** Gives the directory back to whoever starts next. */
    @Override
    public void close() throws IOException {
        lock.close();
        OPEN_HERE.remove(path);
    }

    private Path secret(String name) throws IOException {
        if (!SECRET_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A secret's name has small letters, digits, dots and hyphens, not " + name);
        }
        return PrivateFiles.createDirectory(path.resolve("secrets")).resolve(name);
    }

    private static Path prepare(Path directory) throws IOException {
        try {
            mustBeOurs(directory.resolve(LOCK));
            if (isAnothers(directory)) {
                throw new IOException(
                        "%s holds other files and no data of Samsyn: name an empty or new directory with --data."
                                .formatted(directory));
            }
            Path path = PrivateFiles.createDirectory(directory).toRealPath();
            if (Files.isWritable(path)) {
                return path;
            }
        } catch (FileSystemException refused) {
            throw new IOException(notWritable(directory), refused);
        }
        throw new IOException(notWritable(directory));
    }

    /** Root could write there, but whom it belongs to could then start no more. */
    private static void mustBeOurs(Path lock) throws IOException {
        if (Files.exists(lock) && !CurrentUser.owns(lock)) {
            throw new IOException("%s belongs to %s: start Samsyn as that user, or name another directory with --data."
                    .formatted(lock.resolveSibling(""), Files.getOwner(lock)));
        }
    }

    /** Its mode would be changed and files put into it: not to be done to a home directory named by mistake. */
    private static boolean isAnothers(Path directory) throws IOException {
        if (!Files.isDirectory(directory) || Files.exists(directory.resolve(LOCK))) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isPresent();
        }
    }

    private static DataDirectory lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), CREATE, READ, WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(path, owner(path));
            }
            PrivateFiles.setMode(path.resolve(LOCK), "rw-------");
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
            boolean stoppedCleanly = Files.exists(path.resolve(CLEAN_STOP));
            PrivateFiles.delete(path.resolve(CLEAN_STOP));
            return new DataDirectory(path, channel, stoppedCleanly);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static String owner(Path path) {
        try {
            return PrivateFiles.read(path.resolve(LOCK)).orElse("?");
        } catch (IOException lockedForReadingToo) {
            return "?";
        }
    }

    private static IOException inUse(Path path, String owner) {
        return new IOException(
                "%s is in use by another Samsyn (process %s): stop that one, or name another directory with --data."
                        .formatted(path, owner));
    }

    private static String notWritable(Path directory) {
        return "%s cannot be written to: make it yours, or name another directory with --data."
                .formatted(directory.toAbsolutePath().normalize());
    }
}
