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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import samsyn.query.face.View;

/**
 * The database of the views. Its collections belong to sets; one document names the live set, so that another can be
 * built beside it and put in its place.
 */
public final class ViewDatabase implements AutoCloseable {

    /** To be raised whenever a projection changes what documents hold: the views are then made anew. */
    public static final int CODE = 5;

    private static final String DATABASE = "samsyn";
    private static final String SETS = "sets";
    private static final String LIVE = "live";
    private static final String SET = "set";
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

    /** Whether the set that is used here is there no more, since the database was emptied, say, or replaced. */
    boolean isLost() {
        String used = set;
        if (used == null) {
            return false;
        }
        BsonDocument live = live();
        return live == null || (isOurs(live) && !live.getString(SET).getValue().equals(used));
    }

    /** Looks again which set is live, and makes a fresh one if there is none. */
    synchronized void lookAgain() {
        set = null;
    }

    /** A collection of the live set. */
    MongoCollection<BsonDocument> collection(String name) {
        return database.getCollection(set() + "_" + name, BsonDocument.class);
    }

    private synchronized String open() {
        if (set == null) {
            BsonDocument live = live();
            String name;
            if (live != null && isOurs(live)) {
                name = live.getString(SET).getValue();
                index(name);
            } else {
                name = fresh();
                index(name);
                BsonDocument fresh = new BsonDocument(Stored.ID, new BsonString(LIVE))
                        .append(SET, new BsonString(name))
                        .append("code", new BsonInt64(CODE));
                sets().replaceOne(Filters.eq(Stored.ID, LIVE), fresh, new ReplaceOptions().upsert(true));
            }
            set = name;
        }
        return Objects.requireNonNull(set);
    }

    /** Never used before: what somebody still writes into a set that was lost must not be taken for this one's. */
    private static String fresh() {
        return "v%d_%08x".formatted(CODE, ThreadLocalRandom.current().nextInt());
    }

    /** Nodes with other code, while one is taken over by the other, leave each other's sets alone. */
    private static boolean isOurs(BsonDocument live) {
        return live.getNumber("code").intValue() == CODE;
    }

    private @Nullable BsonDocument live() {
        return sets().find(Filters.eq(Stored.ID, LIVE)).first();
    }

    private MongoCollection<BsonDocument> sets() {
        return database.getCollection(SETS, BsonDocument.class);
    }

    private void index(String name) {
        IndexOptions unique = new IndexOptions().unique(true);
        View.collections()
                .forEach(collection -> database.getCollection(name + "_" + collection)
                        .createIndex(Indexes.ascending(Stored.AT), unique));
    }

    @Override
    public void close() {
        client.close();
    }
}
