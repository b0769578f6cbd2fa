package samsyn.standalone.kept;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import samsyn.standalone.machine.PrivateFiles;

/** The data directory as the older version left it; what it is and how it was made says the README beside it. */
final class KeptDirectory {

    private KeptDirectory() {}

    /** Lays it out here, its owner's alone as PostgreSQL demands. */
    static void unpack(Path target) throws IOException {
        PrivateFiles.createDirectory(target);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(packed("data.tar.xz"))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName());
                if (entry.isDirectory()) {
                    PrivateFiles.createDirectory(path);
                } else {
                    Files.copy(tar, path);
                    PrivateFiles.setMode(path, "rw-------");
                }
            }
        }
    }

    /** The content of a file that is kept. */
    static InputStream packed(String name) throws IOException {
        InputStream file = Objects.requireNonNull(KeptDirectory.class.getResourceAsStream("/kept/" + name), name);
        return new XZCompressorInputStream(new BufferedInputStream(file));
    }
}
