package samsyn.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import samsyn.query.face.AssessmentList;
import samsyn.query.face.Documents;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import tools.jackson.databind.JsonNode;

/** Documents that remember what was found in them. */
final class ServedDocuments implements Documents {

    private final Documents documents;
    private final Map<Key, JsonNode> bodies = new HashMap<>();
    private int finds;

    ServedDocuments(Documents documents) {
        this.documents = documents;
    }

    /** Everything that was ever found. */
    Map<Key, JsonNode> bodies() {
        return bodies;
    }

    /** How often a collection was looked into. */
    int finds() {
        return finds;
    }

    @Override
    public Found find(Collection<Key> keys) {
        finds += (int) keys.stream().map(Key::collection).distinct().count();
        Found found = documents.find(keys);
        bodies.putAll(found.bodies());
        return found;
    }

    @Override
    public Map<Key, Long> sequences(Collection<Key> keys) {
        finds += (int) keys.stream().map(Key::collection).distinct().count();
        return documents.sequences(keys);
    }

    @Override
    public Documents asOf(UUID assessment, long sequence) {
        return documents.asOf(assessment, sequence);
    }

    @Override
    public long reached(UUID assessment) {
        return documents.reached(assessment);
    }

    @Override
    public List<UUID> listed(AssessmentList list) {
        return documents.listed(list);
    }
}
