package samsyn.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import samsyn.json.CanonicalJson;
import samsyn.query.face.AssessmentList;
import samsyn.query.face.Documents;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import samsyn.query.face.View;
import samsyn.query.then.Then;
import tools.jackson.databind.JsonNode;

/** What a fold makes of entries, as JSON, ready to be read: what would stand in the collections. */
public final class FoldedDocuments implements Documents {

    private final Map<Key, JsonNode> bodies = new HashMap<>();
    private final Map<Key, Long> sequences = new HashMap<>();
    private final Set<AssessmentList> listings = new HashSet<>();
    private final List<Entry> entries;

    FoldedDocuments(List<Entry> entries) {
        this.entries = entries;
    }

    public static FoldedDocuments of(List<Entry> entries) {
        FoldedDocuments documents = new FoldedDocuments(entries);
        AssessmentFold fold = new AssessmentFold(Story.ASSESSMENT);
        entries.forEach(fold::apply);
        documents.take(fold);
        return documents;
    }

    void take(AssessmentFold fold) {
        Unwritten unwritten = fold.takeUnwritten();
        unwritten.changes().forEach(change -> {
            sequences.put(change.key(), change.sequence());
            if (change.body() == null) {
                bodies.remove(change.key());
            } else {
                bodies.put(change.key(), CanonicalJson.mapper().valueToTree(change.body()));
            }
        });
        listings.addAll(unwritten.listings());
    }

    /** Every document that shows something. */
    Map<Key, JsonNode> bodies() {
        return bodies;
    }

    @Override
    public Found find(Collection<Key> keys) {
        Map<Key, JsonNode> found = new HashMap<>();
        keys.stream().filter(bodies::containsKey).forEach(key -> found.put(key, bodies.get(key)));
        return new Found(found);
    }

    @Override
    public Map<Key, Long> sequences(Collection<Key> keys) {
        Map<Key, Long> found = new HashMap<>();
        keys.stream().filter(sequences::containsKey).forEach(key -> found.put(key, sequences.get(key)));
        return found;
    }

    Map<Key, Long> sequences() {
        return sequences;
    }

    @Override
    public Documents asOf(UUID assessment, long sequence) {
        EntryLog log = (_, first, last, to) ->
                entries.stream().skip(first).limit(last - first + 1).forEach(to);
        return new Then(log, () -> this, 1_000).asOf(assessment, sequence);
    }

    @Override
    public long reached(UUID assessment) {
        return sequences.getOrDefault(Key.of(View.REACHED, assessment), -1L);
    }

    @Override
    public List<UUID> listed(AssessmentList list) {
        return listings.contains(list) ? List.of(Story.ASSESSMENT) : List.of();
    }
}
