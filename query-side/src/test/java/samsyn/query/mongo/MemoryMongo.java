package samsyn.query.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;
import samsyn.query.face.View;

/** The views in a server in this JVM, spoken to by the real driver. */
public final class MemoryMongo implements AutoCloseable {

    private final MemoryBackend backend = new MemoryBackend() {
        @Override
        public void close() {
            // What it holds outlives the server.
        }
    };
    private MongoServer server = new MongoServer(backend);
    private final InetSocketAddress address = server.bind();
    private Socket held = new Socket();
    private final ViewDatabase database = new ViewDatabase(server.getConnectionString());

    public ViewDatabase database() {
        return database;
    }

    /** The documents as they are; there is no log to tell how they were. */
    public MongoDocuments documents() {
        return new MongoDocuments(database, (assessment, sequence) -> {
            throw new IllegalStateException("No log of " + assessment + " before entry " + sequence + ".");
        });
    }

    /** Every document as it is stored, by collection and id. */
    Map<String, BsonDocument> stored() {
        Map<String, BsonDocument> stored = new TreeMap<>();
        View.collections()
                .forEach(name -> database.collection(name)
                        .find()
                        .forEach(found -> stored.put(
                                name + "/" + found.getString(Stored.ID).getValue(), found)));
        return stored;
    }

    /** The server goes away; meanwhile nobody else can take its port. */
    public void stop() {
        server.shutdownNow();
        held = new Socket();
        try {
            held.setReuseAddress(true);
            held.bind(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server comes back where it was, with what it held. */
    public void startAgain() {
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = new MongoServer(backend);
        server.bind(address);
    }

    /** Every document is gone. */
    public void drop() {
        View.collections().forEach(collection -> database.collection(collection).deleteMany(new BsonDocument()));
    }

    @Override
    public void close() {
        database.close();
        server.shutdownNow();
    }
}
