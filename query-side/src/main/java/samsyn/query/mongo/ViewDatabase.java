package samsyn.query.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import samsyn.query.document.Shelf;

/**
 * The database of the views. Its collections belong to sets; one document names the live set, so that another can be
 * built beside it and put in its place.
 */
public final class ViewDatabase implements AutoCloseable {

    /** To be raised whenever a projection changes what documents hold: the views are then made anew. */
    static final int CODE = 1;

    private static final String DATABASE = "samsyn";
    private static final String SETS = "sets";
    private static final String LIVE = "live";
    private static final int PATIENCE_SECONDS = 3;

    private final MongoClient client;
    private final MongoDatabase database;
    private volatile @Nullable String set;

    /** @param uri connection string; names the database, or {@value #DATABASE} is taken */
    public ViewDatabase(String uri) {
        ConnectionString address = new ConnectionString(uri);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .applicationName("samsyn-query")
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .applyToClusterSettings(c -> c.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(s -> s.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .build());
        database = client.getDatabase(Objects.requireNonNullElse(address.getDatabase(), DATABASE));
    }

    /** Name of the live set; one made by other code is left behind for a fresh one. */
    public String set() {
        String known = set;
        return known != null ? known : open();
    }

    /** A collection of the live set. */
    MongoCollection<BsonDocument> collection(String name) {
        return database.getCollection(set() + "_" + name, BsonDocument.class);
    }

    private synchronized String open() {
        if (set == null) {
            MongoCollection<BsonDocument> sets = database.getCollection(SETS, BsonDocument.class);
            BsonDocument live = sets.find(Filters.eq(Stored.ID, LIVE)).first();
            boolean ours = live != null && live.getNumber("code").intValue() == CODE;
            String name = ours ? live.getString("set").getValue() : "v" + CODE;
            Shelf.all().forEach(shelf -> index(name + "_" + shelf.name()));
            if (!ours) {
                BsonDocument fresh = new BsonDocument(Stored.ID, new BsonString(LIVE))
                        .append("set", new BsonString(name))
                        .append("code", new BsonInt64(CODE));
                sets.replaceOne(Filters.eq(Stored.ID, LIVE), fresh, new ReplaceOptions().upsert(true));
            }
            set = name;
        }
        return Objects.requireNonNull(set);
    }

    private void index(String collection) {
        database.getCollection(collection).createIndex(Indexes.ascending(Stored.AT), new IndexOptions().unique(true));
    }

    @Override
    public void close() {
        client.close();
    }
}
