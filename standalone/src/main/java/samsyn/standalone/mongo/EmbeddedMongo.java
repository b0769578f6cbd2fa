package samsyn.standalone.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import samsyn.standalone.machine.FreePort;
import samsyn.standalone.machine.PrivateFiles;

/**
 * A server in this JVM that speaks MongoDB's wire protocol and keeps its documents in one file, on the loopback address
 * only. It loses acknowledged writes when killed, so what it holds after that is thrown away: views can be rebuilt.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private final MongoServer server;
    private final String connectionString;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedMongo(MongoServer server, String connectionString) {
        this.server = server;
        this.connectionString = connectionString;
    }

    /**
     * Starts the server on this directory, on a free port.
     *
     * @param trusted whether the last stop was clean; if not, the documents are deleted first
     */
    public static EmbeddedMongo start(Path directory, boolean trusted) throws IOException {
        Path file = PrivateFiles.createDirectory(directory).resolve("views.mv");
        if (!trusted) {
            PrivateFiles.delete(file);
        }
        MongoServer server = new MongoServer(new H2Backend(open(file)));
        try {
            server.bind(FreePort.LOOPBACK, 0);
            return new EmbeddedMongo(server, server.getConnectionString());
        } catch (RuntimeException failed) {
            server.shutdownNow();
            throw new IOException("The store of the views does not start: " + failed.getMessage(), failed);
        }
    }

    /** For MongoDB's driver; names no database. */
    public String connectionString() {
        return connectionString;
    }

    /** Stops the server and writes what it still holds in memory. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.shutdownNow();
        }
    }

    private static MVStore open(Path file) throws IOException {
        MVStore.Builder store = new MVStore.Builder().fileName(file.toString());
        try {
            return store.open();
        } catch (MVStoreException unreadable) {
            if (unreadable.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IOException("The store of the views is open elsewhere: " + file, unreadable);
            }
            PrivateFiles.delete(file);
            return store.open();
        }
    }
}
