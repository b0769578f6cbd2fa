package samsyn.standalone.postgres;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import samsyn.standalone.machine.PrivateFiles;

/** PostgreSQL's programs for this machine, unpacked once from the jar that carries them. */
final class Binaries {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private Binaries() {}

    /**
     * The directory that holds {@code bin}, {@code lib} and {@code share}. Unpacked under another name, synced, then
     * renamed: what stands there under its own name is whole. The name carries the archive's checksum, so other
     * binaries are unpacked anew.
     */
    static Path unpack(Path directory) throws IOException {
        URL archive = archive(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        Path home = directory.resolve("binaries-" + checksum(archive));
        if (!Files.isDirectory(home)) {
            Path draft = directory.resolve("binaries.new");
            PrivateFiles.deleteTree(draft);
            try (InputStream packed = archive.openStream()) {
                unpack(packed, draft);
            }
            PrivateFiles.rename(draft, home);
        }
        return home;
    }

    /** Deletes binaries that an earlier version of Samsyn unpacked; no server may run from them any more. */
    static void deleteOthers(Path directory, Path home) throws IOException {
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(directory, "binaries*")) {
            for (Path other : unpacked) {
                if (!other.equals(home)) {
                    PrivateFiles.deleteTree(other);
                }
            }
        }
    }

    static URL archive(String system, String processor) throws IOException {
        String name = "/postgres-%s-%s.txz".formatted(system(system), processor(processor));
        URL archive = Binaries.class.getResource(name);
        if (archive == null) {
            throw new IOException(
                    "No PostgreSQL is packed for %s on %s: start the two sides apart, with one of your own (docker/compose.yaml)."
                            .formatted(system, processor));
        }
        return archive;
    }

    private static String system(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return "darwin";
        }
        return lower.startsWith("windows") ? "windows" : lower;
    }

    private static String processor(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    private static String checksum(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        if (!(connection instanceof JarURLConnection entry)) {
            return Long.toHexString(connection.getContentLengthLong());
        }
        try (var jar = entry.getJarFile()) {
            return Long.toHexString(jar.getEntry(entry.getEntryName()).getCrc());
        }
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        PrivateFiles.createDirectory(target);
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = inside(target, target.resolve(entry.getName()));
                if (entry.isDirectory()) {
                    PrivateFiles.createDirectory(path);
                    continue;
                }
                PrivateFiles.createDirectory(path.resolveSibling(""));
                if (entry.isSymbolicLink()) {
                    inside(target, path.resolveSibling(entry.getLinkName()));
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    write(tar, path, (entry.getMode() & OWNER_MAY_EXECUTE) != 0);
                }
            }
        }
    }

    private static void write(InputStream content, Path file, boolean executable) throws IOException {
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            PrivateFiles.setMode(file, executable ? "rwx------" : "rw-------");
            OutputStream out = Channels.newOutputStream(channel);
            content.transferTo(out);
            channel.force(false);
        }
    }

    private static Path inside(Path target, Path path) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(target)) {
            throw new IOException("PostgreSQL's archive names a path outside its own directory: " + path);
        }
        return normal;
    }
}
