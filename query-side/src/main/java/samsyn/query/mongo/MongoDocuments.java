package samsyn.query.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import samsyn.query.face.AssessmentList;
import samsyn.query.face.Documents;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import samsyn.query.face.Past;
import samsyn.query.face.View;
import tools.jackson.databind.JsonNode;

/** Reads documents by id, the only way in which they are ever looked for. */
public final class MongoDocuments implements Documents {

    private static final int AT_ONCE = 1_000;

    private final ViewDatabase database;
    private final Past past;

    /** @param past gives the documents as they were */
    public MongoDocuments(ViewDatabase database, Past past) {
        this.database = database;
        this.past = past;
    }

    @Override
    public Found find(Collection<Key> keys) {
        Map<Key, JsonNode> bodies = new HashMap<>();
        look(keys, null, (key, stored) -> {
            JsonNode body = Stored.body(stored);
            if (body != null) {
                bodies.put(key, body);
            }
        });
        return new Found(bodies);
    }

    @Override
    public Map<Key, Long> sequences(Collection<Key> keys) {
        Map<Key, Long> sequences = new HashMap<>();
        look(keys, Projections.include(Stored.SEQUENCE), (key, stored) -> sequences.put(key, Stored.sequence(stored)));
        return sequences;
    }

    @Override
    public Documents asOf(UUID assessment, long sequence) {
        return past.asOf(assessment, sequence);
    }

    /** One look in each collection, or more where very many are asked for. */
    private void look(Collection<Key> keys, @Nullable Bson projection, BiConsumer<Key, BsonDocument> to) {
        Map<String, Map<String, Key>> byCollection = new LinkedHashMap<>();
        keys.forEach(key -> byCollection
                .computeIfAbsent(key.collection(), _ -> new LinkedHashMap<>())
                .put(key.id(), key));
        byCollection.forEach((collection, byId) -> {
            List<String> ids = List.copyOf(byId.keySet());
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
                List<BsonDocument> found = reading(() -> database.collection(collection)
                        .find(some.size() == 1 ? Filters.eq(Stored.ID, some.getFirst()) : Filters.in(Stored.ID, some))
                        .projection(projection)
                        .into(new ArrayList<>()));
                found.forEach(stored -> to.accept(
                        Objects.requireNonNull(
                                byId.get(stored.getString(Stored.ID).getValue())),
                        stored));
            }
        });
    }

    @Override
    public long reached(UUID assessment) {
        Key key = Key.of(View.REACHED, assessment);
        return sequences(List.of(key)).getOrDefault(key, -1L);
    }

    @Override
    public List<UUID> listed(AssessmentList list) {
        return reading(() -> new Lists(database).read(list));
    }

    private static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (MongoException e) {
            throw new ViewsUnavailable(e);
        }
    }
}
