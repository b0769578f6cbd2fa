package samsyn.bench.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The embedded store of the views, in memory, which counts what arrives to be written: every document that is put in,
 * replaced or taken away, whoever writes it and whatever for.
 */
public final class CountingStore implements AutoCloseable {

    /** Collections belong to sets of views, which are named anew each time. */
    private static final String SET = "^v\\d+_[0-9a-f]+_";

    private final Map<String, Written> byCollection = new TreeMap<>();
    private final MongoServer server = new MongoServer(new Counting());

    /** Starts it on a free port of the loopback address. */
    public CountingStore() {
        server.bind(InetAddress.getLoopbackAddress().getHostAddress(), 0);
    }

    /** For MongoDB's driver. */
    public String connectionString() {
        return server.getConnectionString();
    }

    /** All that was written so far, by collection. */
    public Map<String, Written> byCollection() {
        synchronized (byCollection) {
            return new TreeMap<>(byCollection);
        }
    }

    /** All that was written so far. */
    public Written written() {
        return byCollection().values().stream().reduce(Written.NOTHING, Written::plus);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private void count(String collection, long documents, long bytes) {
        synchronized (byCollection) {
            byCollection.merge(collection.replaceFirst(SET, ""), new Written(documents, bytes), Written::plus);
        }
    }

    /** The backend, with an ear at its door. */
    private final class Counting extends H2Backend {

        Counting() {
            super(new MVStore.Builder().open());
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            Document command = message.getDocument();
            if (command.get("insert") instanceof String collection) {
                all(command.get("documents")).forEach(document -> put(collection, document));
            } else if (command.get("update") instanceof String collection) {
                all(command.get("updates")).forEach(update -> put(collection, update.get("u")));
            } else if (command.get("delete") instanceof String collection) {
                count(collection, all(command.get("deletes")).size(), 0);
            }
            return super.handleMessage(message);
        }

        private static List<Document> all(@Nullable Object documents) {
            return documents instanceof Collection<?> some
                    ? some.stream().map(Document.class::cast).toList()
                    : List.of();
        }

        private void put(String collection, @Nullable Object document) {
            count(collection, 1, document instanceof Document written ? bytes(written) : 0);
        }

        private static long bytes(Document document) {
            ByteBuf encoded = Unpooled.buffer();
            try {
                BsonEncoder.encodeDocument(document, encoded);
                return encoded.readableBytes();
            } finally {
                encoded.release();
            }
        }
    }
}
