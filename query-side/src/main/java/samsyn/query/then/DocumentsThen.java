package samsyn.query.then;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import samsyn.json.CanonicalJson;
import samsyn.query.dossier.Dossier;
import samsyn.query.face.AssessmentList;
import samsyn.query.face.Documents;
import samsyn.query.face.Faces;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import tools.jackson.databind.JsonNode;

/** The documents of one dossier, made when they are asked for. */
final class DocumentsThen implements Documents {

    private final Dossier dossier;
    private final Documents now;

    /** @param now for the entries themselves */
    DocumentsThen(Dossier dossier, Documents now) {
        this.dossier = dossier;
        this.now = now;
    }

    @Override
    public Found find(Collection<Key> keys) {
        Map<Key, JsonNode> bodies = new HashMap<>();
        List<Key> entries = new ArrayList<>();
        for (Key key : keys) {
            if (key.view().isOfEntries()) {
                entries.add(key);
            } else if (isOf(key.assessment())) {
                Object body = Faces.of(key, dossier);
                if (body != null) {
                    bodies.put(key, json(body));
                }
            }
        }
        if (!entries.isEmpty()) {
            bodies.putAll(now.find(entries).bodies());
        }
        return new Found(bodies);
    }

    /** Of an earlier moment it is not kept which entry changed what last: all is of that moment. */
    @Override
    public Map<Key, Long> sequences(Collection<Key> keys) {
        Map<Key, Long> sequences = new HashMap<>();
        find(keys).bodies().keySet().forEach(key -> sequences.put(key, dossier.sequence()));
        return sequences;
    }

    @Override
    public long reached(UUID assessment) {
        return isOf(assessment) ? dossier.sequence() : -1;
    }

    @Override
    public List<UUID> listed(AssessmentList list) {
        return now.listed(list).stream().filter(this::isOf).toList();
    }

    @Override
    public Documents asOf(UUID assessment, long sequence) {
        return now.asOf(assessment, sequence);
    }

    private boolean isOf(UUID assessment) {
        return dossier.assessment().equals(assessment);
    }

    private static JsonNode json(Object body) {
        return CanonicalJson.mapper().valueToTree(body);
    }
}
