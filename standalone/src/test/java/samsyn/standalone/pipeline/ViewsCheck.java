package samsyn.standalone.pipeline;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import samsyn.json.CanonicalJson;
import samsyn.query.face.AssessmentList;
import samsyn.query.face.View;
import samsyn.query.projection.AssessmentFold;
import samsyn.query.projection.DocumentChange;
import samsyn.query.projection.Entry;
import samsyn.query.projection.Unwritten;
import samsyn.standalone.log.LogOnPostgres.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says which documents in MongoDB are not what a pure fold of the log makes of it, none too few and none too many. */
final class ViewsCheck {

    /** How far the projector is; whatever else is beside the views, as a parked assessment, is a difference. */
    private static final String POSITIONS = "positions/";

    /** What a document must be: what it shows (null: nothing any more) and which entry changed it last. */
    private record Sheet(long sequence, @Nullable JsonNode view) {}

    private final Map<String, AssessmentFold> folds = new HashMap<>();
    private final Map<String, Sheet> folded = new TreeMap<>();
    private final Map<String, Set<String>> lists = new TreeMap<>();

    /** Looks once. */
    static List<String> differences(List<Row> log, String mongo) {
        return new ViewsCheck().look(log, mongo);
    }

    /** Looks at what MongoDB holds now; the log must be the one of the last look, with what was added since. */
    List<String> look(List<Row> log, String mongo) {
        log.forEach(this::fold);
        folds.values().forEach(fold -> take(fold.takeUnwritten()));
        return compare(stored(mongo));
    }

    private void fold(Row row) {
        AssessmentFold fold = folds.computeIfAbsent(row.assessment(), id -> new AssessmentFold(UUID.fromString(id)));
        if (row.sequence() > fold.sequence()) {
            fold.apply(Entry.read(row.body()));
        }
    }

    /** Every document of the live set, by collection and id. */
    static Map<String, BsonDocument> stored(String mongo) {
        Map<String, BsonDocument> stored = new TreeMap<>();
        try (MongoClient client = MongoClients.create(mongo)) {
            MongoDatabase database = client.getDatabase("samsyn");
            BsonDocument live = database.getCollection("sets", BsonDocument.class)
                    .find(Filters.eq("_id", "live"))
                    .first();
            String prefix = live == null ? "none" : live.getString("set").getValue() + "_";
            for (String collection : database.listCollectionNames()) {
                if (collection.startsWith(prefix)) {
                    database.getCollection(collection, BsonDocument.class)
                            .find()
                            .forEach(found -> {
                                String id = found.getString("_id").getValue();
                                stored.put(collection.substring(prefix.length()) + "/" + id, found);
                            });
                }
            }
        }
        return stored;
    }

    private void take(Unwritten all) {
        for (DocumentChange change : all.changes()) {
            JsonNode view =
                    change.body() == null ? null : plain(CanonicalJson.mapper().writeValueAsString(change.body()));
            folded.put(change.key().collection() + "/" + change.key().id(), new Sheet(change.sequence(), view));
        }
        for (AssessmentList list : all.listings()) {
            lists.computeIfAbsent(View.LISTS + "/" + list.id(), _ -> new TreeSet<>())
                    .add(all.assessment().toString());
        }
    }

    private List<String> compare(Map<String, BsonDocument> stored) {
        List<String> differences = new ArrayList<>();
        folded.forEach((name, sheet) -> compare(name, sheet, stored.get(name)).forEach(differences::add));
        lists.forEach((name, assessments) ->
                compare(name, assessments, stored.get(name)).forEach(differences::add));
        stored.keySet().stream()
                .filter(name -> !folded.containsKey(name) && !lists.containsKey(name) && !name.startsWith(POSITIONS))
                .forEach(name -> differences.add(name + " is in MongoDB, but no entry made it"));
        return differences;
    }

    private static List<String> compare(String name, Sheet sheet, @Nullable BsonDocument found) {
        if (found == null) {
            return List.of(name + " is not in MongoDB");
        }
        List<String> differences = new ArrayList<>();
        long sequence = found.getNumber("seq").longValue();
        if (sequence != sheet.sequence()) {
            differences.add("%s is at entry %d instead of %d".formatted(name, sequence, sheet.sequence()));
        }
        String at = found.getString("_id").getValue() + "@" + sequence;
        if (!at.equals(found.getString("at").getValue())) {
            differences.add("%s cannot be changed any more: %s".formatted(name, found.get("at")));
        }
        JsonNode view =
                found.containsKey("view") ? plain(found.getDocument("view").toJson()) : null;
        if (!Objects.equals(view, sheet.view())) {
            differences.add("%s shows %s instead of %s".formatted(name, view, sheet.view()));
        }
        return differences;
    }

    private static List<String> compare(String name, Set<String> assessments, @Nullable BsonDocument found) {
        Set<String> listed = new TreeSet<>();
        if (found != null) {
            found.getArray("ids").forEach(id -> listed.add(id.asString().getValue()));
        }
        return listed.equals(assessments)
                ? List.of()
                : List.of("%s lists %s instead of %s".formatted(name, listed, assessments));
    }

    private static JsonNode plain(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
