package samsyn.query.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import samsyn.query.document.AssessmentList;
import samsyn.query.document.Documents;
import samsyn.query.document.Key;
import samsyn.query.document.Shelf;

/** Reads documents by id, the only way in which they are ever looked for. */
public final class MongoDocuments implements Documents {

    private static final int AT_ONCE = 1_000;

    private final ViewDatabase database;

    public MongoDocuments(ViewDatabase database) {
        this.database = database;
    }

    @Override
    public <T> Optional<T> find(Key key, Class<T> type) {
        return reading(() -> Optional.ofNullable(database.collection(key.shelf().name())
                        .find(Filters.eq(Stored.ID, key.id()))
                        .first())
                .map(stored -> Stored.view(stored, type)));
    }

    @Override
    public <T> List<T> find(Shelf shelf, List<String> ids, Class<T> type) {
        Map<String, BsonDocument> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            reading(() -> database.collection(shelf.name())
                            .find(Filters.in(Stored.ID, some))
                            .into(new ArrayList<>()))
                    .forEach(stored -> found.put(stored.getString(Stored.ID).getValue(), stored));
        }
        return ids.stream()
                .map(found::get)
                .flatMap(Stream::ofNullable)
                .map(stored -> Stored.view(stored, type))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    @Override
    public long reached(UUID assessment) {
        return reading(() -> Optional.ofNullable(database.collection(Shelf.REACHED.name())
                        .find(Filters.eq(Stored.ID, assessment.toString()))
                        .projection(Projections.include(Stored.SEQUENCE))
                        .first())
                .map(Stored::sequence)
                .orElse(-1L));
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
