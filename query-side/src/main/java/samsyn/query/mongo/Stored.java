package samsyn.query.mongo;

import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import samsyn.json.CanonicalJson;
import samsyn.query.projection.DocumentChange;
import tools.jackson.databind.JsonNode;

/**
 * A document as it is stored: {@code _id}, the sequence that changed it last, the two together in one unique field by
 * which it is changed, and what it shows.
 */
final class Stored {

    static final String ID = "_id";
    static final String AT = "at";
    static final String SEQUENCE = "seq";
    static final String VIEW = "view";

    private Stored() {}

    static BsonDocument of(DocumentChange change) {
        String id = change.key().id();
        BsonDocument stored = new BsonDocument(ID, new BsonString(id))
                .append(AT, new BsonString(at(id, change.sequence())))
                .append(SEQUENCE, new BsonInt64(change.sequence()));
        Object body = change.body();
        return body == null
                ? stored
                : stored.append(VIEW, BsonTree.document(CanonicalJson.mapper().valueToTree(body)));
    }

    static String at(String id, long sequence) {
        return id + "@" + sequence;
    }

    static long sequence(BsonDocument stored) {
        return stored.getNumber(SEQUENCE).longValue();
    }

    /** What it shows, or null if that is nothing any more. */
    static @Nullable JsonNode body(BsonDocument stored) {
        return stored.containsKey(VIEW) ? BsonTree.object(stored.getDocument(VIEW)) : null;
    }
}
