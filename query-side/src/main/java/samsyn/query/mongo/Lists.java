package samsyn.query.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import samsyn.query.face.AssessmentList;
import samsyn.query.face.View;

/**
 * Lists of assessments. Unlike other documents they belong to no single assessment, so any projector may add to them;
 * adding what is there already changes nothing.
 */
final class Lists {

    private static final String IDS = "ids";

    private final ViewDatabase database;

    Lists(ViewDatabase database) {
        this.database = database;
    }

    List<UUID> read(AssessmentList list) {
        return ids(stored(list)).stream().map(UUID::fromString).toList();
    }

    void add(AssessmentList list, Collection<UUID> assessments) {
        boolean added = false;
        while (!added) {
            BsonDocument stored = stored(list);
            Set<String> ids = ids(stored);
            boolean more = false;
            for (UUID assessment : assessments) {
                more |= ids.add(assessment.toString());
            }
            added = !more || write(list, stored, ids);
        }
    }

    private boolean write(AssessmentList list, @Nullable BsonDocument stored, Set<String> ids) {
        long before = stored == null ? -1 : Stored.sequence(stored);
        BsonArray array = new BsonArray(ids.stream().map(BsonString::new).toList());
        BsonDocument next = new BsonDocument(Stored.ID, new BsonString(list.id()))
                .append(Stored.AT, new BsonString(Stored.at(list.id(), before + 1)))
                .append(Stored.SEQUENCE, new BsonInt64(before + 1))
                .append(IDS, array);
        if (stored != null) {
            return collection()
                            .replaceOne(Filters.eq(Stored.AT, Stored.at(list.id(), before)), next)
                            .getMatchedCount()
                    == 1;
        }
        try {
            collection().insertOne(next);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == com.mongodb.ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private @Nullable BsonDocument stored(AssessmentList list) {
        return collection().find(Filters.eq(Stored.ID, list.id())).first();
    }

    private static Set<String> ids(@Nullable BsonDocument stored) {
        Set<String> ids = new TreeSet<>();
        if (stored != null) {
            stored.getArray(IDS).forEach(id -> ids.add(id.asString().getValue()));
        }
        return ids;
    }

    private MongoCollection<BsonDocument> collection() {
        return database.collection(View.LISTS);
    }
}
