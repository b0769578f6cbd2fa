package samsyn.standalone.pipeline;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import samsyn.json.CanonicalJson;
import samsyn.query.document.AssessmentList;
import samsyn.query.document.DocumentChange;
import samsyn.query.document.Shelf;
import samsyn.query.projection.AssessmentFold;
import samsyn.query.projection.Entry;
import samsyn.query.projection.Unwritten;
import samsyn.standalone.log.LogOnPostgres.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says which documents in MongoDB are not what a pure fold of the log makes of it, none too few and none too many. */
final class ViewsCheck {

    private static final Set<String> NOTES = Set.of("positions", "parked");

    /** What a document must be: what it shows (null: nothing any more) and which entry changed it last. */
    private record Sheet(long sequence, @Nullable JsonNode view) {}

    private final Map<String, Sheet> folded = new TreeMap<>();
    private final Map<String, Set<String>> lists = new TreeMap<>();
    private final Map<String, BsonDocument> stored = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    private ViewsCheck() {}

    static List<String> differences(List<Row> log, String mongo) {
        ViewsCheck check = new ViewsCheck();
        check.fold(log);
        try (MongoClient client = MongoClients.create(mongo)) {
            check.read(client.getDatabase("samsyn"));
        }
        check.compare();
        return check.differences;
    }

    private void fold(List<Row> log) {
        Map<String, AssessmentFold> folds = new TreeMap<>();
        log.forEach(row -> folds.computeIfAbsent(row.assessment(), id -> new AssessmentFold(UUID.fromString(id)))
                .apply(Entry.read(row.body())));
        folds.values().forEach(fold -> take(fold.takeUnwritten()));
    }

    private void take(Unwritten all) {
        for (DocumentChange change : all.changes()) {
            JsonNode view =
                    change.body() == null ? null : plain(CanonicalJson.mapper().writeValueAsString(change.body()));
            folded.put(change.key().shelf().name() + "/" + change.key().id(), new Sheet(change.sequence(), view));
        }
        for (AssessmentList list : all.listings()) {
            lists.computeIfAbsent(Shelf.LISTS.name() + "/" + list.id(), _ -> new TreeSet<>())
                    .add(all.assessment().toString());
        }
    }

    private void read(MongoDatabase database) {
        BsonDocument live = database.getCollection("sets", BsonDocument.class)
                .find(new BsonDocument("_id", new org.bson.BsonString("live")))
                .first();
        if (live == null) {
            return;
        }
        String prefix = live.getString("set").getValue() + "_";
        for (String collection : database.listCollectionNames()) {
            if (collection.startsWith(prefix)) {
                String shelf = collection.substring(prefix.length());
                database.getCollection(collection, BsonDocument.class)
                        .find()
                        .forEach(found ->
                                stored.put(shelf + "/" + found.getString("_id").getValue(), found));
            }
        }
    }

    private void compare() {
        folded.forEach(this::compare);
        lists.forEach(this::compare);
        Set<String> tooMany = new HashSet<>(stored.keySet());
        tooMany.removeAll(folded.keySet());
        tooMany.removeAll(lists.keySet());
        tooMany.removeIf(name -> NOTES.contains(name.replaceFirst("/.*", "")) && !name.startsWith("parked/"));
        tooMany.forEach(name -> differences.add(name + " is in MongoDB, but no entry made it"));
    }

    private void compare(String name, Sheet sheet) {
        BsonDocument found = stored.get(name);
        if (found == null) {
            differences.add(name + " is not in MongoDB");
            return;
        }
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
        if (view == null ? sheet.view() != null : !view.equals(sheet.view())) {
            differences.add("%s shows %s instead of %s".formatted(name, view, sheet.view()));
        }
    }

    private void compare(String name, Set<String> assessments) {
        BsonDocument found = stored.get(name);
        Set<String> listed = new TreeSet<>();
        if (found != null) {
            found.getArray("ids").forEach(id -> listed.add(id.asString().getValue()));
        }
        if (!listed.equals(assessments)) {
            differences.add("%s lists %s instead of %s".formatted(name, listed, assessments));
        }
    }

    private static JsonNode plain(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
