package samsyn.bench.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import samsyn.command.postgres.LogReader;
import samsyn.standalone.Addresses;
import samsyn.standalone.BothSides;
import samsyn.standalone.CannotStart;
import samsyn.standalone.DataDirectory;
import samsyn.standalone.Options;
import samsyn.standalone.Progress;
import samsyn.standalone.Samsyn;
import samsyn.standalone.Sides;

/** A Samsyn that plays its sample, writes down what the log then holds, and ends. */
public final class PlayOnce implements Sides {

    private final BothSides both = new BothSides();
    private final Path file;

    private PlayOnce(Path file) {
        this.file = file;
    }

    /** Takes a data directory and the file into which the log is written, an entry a line. */
    public static void main(String[] arguments) {
        System.setProperty("samsyn.training", "true"); // ends, in order, as soon as all is up
        Samsyn.run(new String[] {"--data", arguments[0], "--port", "0"}, new PlayOnce(Path.of(arguments[1])));
    }

    @Override
    public void check() throws CannotStart {
        both.check();
    }

    @Override
    public AutoCloseable start(Addresses addresses, Options options, DataDirectory data, Progress progress)
            throws IOException {
        AutoCloseable started = both.start(addresses, options, data, progress);
        PGSimpleDataSource log = new PGSimpleDataSource();
        log.setUrl(addresses.postgresCommandUrl());
        List<LogReader.Stored> entries = new LogReader(log).entriesFrom(0, Integer.MAX_VALUE);
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.write(
                written,
                entries.stream().map(entry -> new String(entry.body(), UTF_8)).toList());
        Files.move(written, file, ATOMIC_MOVE);
        return started;
    }
}
