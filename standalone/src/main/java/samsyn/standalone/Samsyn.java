package samsyn.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import samsyn.standalone.kafka.EmbeddedKafka;
import samsyn.standalone.machine.PrivateFiles;

/** The whole of Samsyn in one process: data directory, servers, both sides; in this order, and back at the end. */
public final class Samsyn {

    /** Set where a start is made only for Java to learn from it: it ends, in order, as soon as all is up. */
    private static final String TRAINING_PROPERTY = "samsyn.training";

    private static final Duration SIDES_STOP_WITHIN = Duration.ofSeconds(20);
    private static final int CANNOT_START = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final Options options;
    private final DataDirectory data;
    private final Progress progress = Progress.ofThisProcess();
    private final Started started = new Started(System.err::println);
    private volatile boolean complete;

    private Samsyn(Options options, DataDirectory data) {
        this.options = options;
        this.data = data;
    }

    /** Starts the servers and both sides and keeps them until a signal ends the process. */
    public static void main(String[] arguments) {
        run(arguments, new BothSides());
    }

    /** Starts the servers and these sides and keeps them until a signal ends the process; does not return. */
    public static void run(String[] arguments, Sides sides) {
        // Read when Axon's first class is loaded: nothing here may call out.
        System.setProperty("axoniq.update-checker.disabled", "true");
        Options options = understood(arguments);
        try {
            start(options, sides);
            if (Boolean.getBoolean(TRAINING_PROPERTY)) {
                System.exit(0);
            }
            new CountDownLatch(1).await();
        } catch (CannotStart why) {
            System.err.println(why.getMessage());
            System.exit(CANNOT_START);
        } catch (InterruptedException stop) {
            System.exit(CANNOT_START);
        }
    }

    private static Options understood(String[] arguments) {
        try {
            Options options = Options.parse(List.of(arguments));
            if (options.help()) {
                System.out.print(Options.helpText());
                System.exit(0);
            }
            return options;
        } catch (IllegalArgumentException why) {
            System.err.println(why.getMessage());
            System.exit(NOT_UNDERSTOOD);
            throw why;
        }
    }

    private static void start(Options asked, Sides sides) throws CannotStart {
        sides.check();
        int port = Port.claim(asked.port());
        try {
            DataDirectory data = DataDirectory.open(asked.data());
            Options options = new Options(port, data.path(), asked.empty(), asked.help());
            new Samsyn(options, data).start(sides);
        } catch (IOException why) {
            throw new CannotStart(String.valueOf(why.getMessage()), why);
        }
    }

    private void start(Sides sides) throws CannotStart, IOException {
        Path log =
                logTo(PrivateFiles.createDirectory(data.path().resolve("log")).resolve("samsyn.log"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        progress.say("Samsyn starts its servers in " + data.path());
        try {
            Addresses addresses = Servers.start(data, started, progress);
            complete = true;
            EmbeddedKafka.whenItGivesUp(this::giveUp);
            started.start("Samsyn", SIDES_STOP_WITHIN, () -> sides.start(addresses, options, data, progress));
        } catch (CannotStart why) {
            throw why;
        } catch (Exception failed) {
            LoggerFactory.getLogger(Samsyn.class).error("Samsyn cannot start", failed);
            throw new CannotStart("Samsyn cannot start: %s (more in %s)".formatted(failed.getMessage(), log), failed);
        }
    }

    /** Runs at every end of the process but kill -9, also when it is half started. */
    private void stop() {
        try {
            boolean clean = started.stop();
            if (clean && complete) {
                data.markCleanStop();
            }
            data.close();
        } catch (IOException failed) {
            System.err.println("Samsyn did not stop in order: " + failed.getMessage());
        }
    }

    private void giveUp(String why) {
        System.err.println(why + ". Samsyn stops; nothing that was answered is lost. Start it again.");
        Thread.ofPlatform().daemon().start(() -> System.exit(CANNOT_START)); // the hook joins the broker's threads
    }

    /** Before the first logger is made: what the parts have to say goes into a file, not among the lines of progress. */
    private static Path logTo(Path file) {
        System.setProperty("samsyn.log", file.toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        LoggerFactory.getILoggerFactory(); // now, not by several servers at once
        return file;
    }
}
