package samsyn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temporary;

    private Path path;

    @BeforeEach
    void name() {
        path = temporary.resolve("a/data");
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        try (DataDirectory data = DataDirectory.open(path)) {
            assertThat(mode(data.path())).isEqualTo("rwx------");
        }
    }

    @Test
    void keepsASecretInAFileOfItsOwners() throws IOException {
        try (DataDirectory data = DataDirectory.open(path)) {
            assertThat(data.readSecret("wrapping-key")).isEmpty();

            data.writeSecret("wrapping-key", "first");
            data.writeSecret("wrapping-key", "second");

            assertThat(data.readSecret("wrapping-key")).contains("second");
            Path secrets = data.path().resolve("secrets");
            assertThat(mode(secrets.resolve("wrapping-key"))).isEqualTo("rw-------");
            assertThat(secrets).isDirectoryNotContaining(file -> file.toString().endsWith(".new"));
        }
    }

    @Test
    void refusesASecretOutsideOfIt() throws IOException {
        try (DataDirectory data = DataDirectory.open(path)) {
            assertThatThrownBy(() -> data.writeSecret("../key", "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void knowsAnOrderlyStopOnce() throws IOException {
        try (DataDirectory first = DataDirectory.open(path)) {
            assertThat(first.stoppedCleanly()).isFalse();
            first.markCleanStop();
        }
        try (DataDirectory second = DataDirectory.open(path)) {
            assertThat(second.stoppedCleanly()).isTrue();
        }
        try (DataDirectory afterACrash = DataDirectory.open(path)) {
            assertThat(afterACrash.stoppedCleanly()).isFalse();
        }
    }

    @Test
    void refusesASecondCopyInTheSameProcess() throws IOException {
        try (DataDirectory data = DataDirectory.open(path)) {
            assertThatThrownBy(() -> DataDirectory.open(path))
                    .isInstanceOf(IOException.class)
                    .hasMessage("%s is in use by another Samsyn (process %d): stop that one, or name another directory"
                                    .formatted(
                                            data.path(), ProcessHandle.current().pid())
                            + " with --data.");
        }
        DataDirectory.open(path).close();
    }

    @Test
    void refusesASecondCopyInAnotherProcess() throws Exception {
        try (ChildJvm child = ChildJvm.start(Holder.class, path.toString())) {
            String pid = child.awaitLine("held by").replace("held by ", "");

            assertThatThrownBy(() -> DataDirectory.open(path))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use by another Samsyn (process " + pid + ")");

            child.kill();
            DataDirectory.open(path).close();
        }
    }

    @Test
    void refusesWhereItCannotWrite() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(IOException.class)
                .hasMessage("%s/data cannot be written to: make it yours, or name another directory with --data."
                        .formatted(file));
    }

    @Test
    void leavesAnotherUsersDataAlone() throws IOException {
        DataDirectory.open(path).close();
        Path lock = path.resolve("samsyn.lock");
        assumeTrue(isRoot(lock), "only root may give a file away");
        Files.setAttribute(lock, "unix:uid", 65534);
        assertThatThrownBy(() -> DataDirectory.open(path))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("belongs to nobody: start Samsyn as that user");
    }

    @Test
    void leavesAnotherProgramsDirectoryAlone() throws IOException {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(path.resolve("thesis.odt"));
        assertThatThrownBy(() -> DataDirectory.open(path))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds other files and no data of Samsyn");
        assertThat(mode(path)).isEqualTo("rwxr-xr-x");
    }

    private static boolean isRoot(Path ours) throws IOException {
        return Files.getAttribute(ours, "unix:uid").equals(0);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** Another copy. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            DataDirectory.open(Path.of(arguments[0]));
            System.out.println("held by " + ProcessHandle.current().pid());
            Thread.currentThread().join();
        }
    }
}
