package samsyn.query.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;
import samsyn.query.document.Shelf;

/** The views in a server in this JVM, spoken to by the real driver. */
public final class MemoryMongo implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final ViewDatabase database = new ViewDatabase(server.bindAndGetConnectionString());

    public ViewDatabase database() {
        return database;
    }

    /** Every document as it is stored, by shelf and id. */
    Map<String, BsonDocument> stored() {
        Map<String, BsonDocument> stored = new TreeMap<>();
        Shelf.all()
                .forEach(shelf -> database.collection(shelf.name())
                        .find()
                        .forEach(found -> stored.put(
                                shelf.name() + "/" + found.getString(Stored.ID).getValue(), found)));
        return stored;
    }

    /** The server goes away. */
    public void stop() {
        server.shutdownNow();
    }

    @Override
    public void close() {
        database.close();
        server.shutdownNow();
    }
}
