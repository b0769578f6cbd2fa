package samsyn.query.projection;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import samsyn.json.CanonicalJson;
import samsyn.query.document.AssessmentList;
import samsyn.query.document.Documents;
import samsyn.query.document.Key;
import samsyn.query.document.Shelf;
import tools.jackson.databind.JsonNode;

/** What a fold makes of entries, as JSON, ready to be read: what would stand in the collections. */
public final class FoldedDocuments implements Documents {

    private final Map<String, JsonNode> bodies = new TreeMap<>();
    private final Map<String, Long> sequences = new TreeMap<>();
    private final Set<AssessmentList> listings = new HashSet<>();

    public static FoldedDocuments of(List<Entry> entries) {
        FoldedDocuments documents = new FoldedDocuments();
        AssessmentFold fold = new AssessmentFold(Story.ASSESSMENT);
        entries.forEach(fold::apply);
        documents.take(fold);
        return documents;
    }

    void take(AssessmentFold fold) {
        Unwritten unwritten = fold.takeUnwritten();
        unwritten.changes().forEach(change -> {
            sequences.put(at(change.key()), change.sequence());
            if (change.body() == null) {
                bodies.remove(at(change.key()));
            } else {
                bodies.put(at(change.key()), CanonicalJson.mapper().valueToTree(change.body()));
            }
        });
        listings.addAll(unwritten.listings());
    }

    /** Every document by shelf and id. */
    Map<String, JsonNode> bodies() {
        return bodies;
    }

    Map<String, Long> sequences() {
        return sequences;
    }

    @Override
    public <T> Optional<T> find(Key key, Class<T> type) {
        return Optional.ofNullable(bodies.get(at(key)))
                .map(body -> CanonicalJson.mapper().treeToValue(body, type));
    }

    @Override
    public <T> List<T> find(Shelf shelf, List<String> ids, Class<T> type) {
        return ids.stream()
                .flatMap(id -> find(new Key(shelf, id), type).stream())
                .toList();
    }

    @Override
    public long reached(UUID assessment) {
        return sequences.getOrDefault(at(Key.of(Shelf.REACHED, assessment)), -1L);
    }

    @Override
    public List<UUID> listed(AssessmentList list) {
        return listings.contains(list) ? List.of(Story.ASSESSMENT) : List.of();
    }

    private static String at(Key key) {
        return key.shelf().name() + "/" + key.id();
    }
}
