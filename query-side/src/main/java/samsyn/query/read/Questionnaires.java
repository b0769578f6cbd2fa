package samsyn.query.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import samsyn.edition.Edition;
import samsyn.query.face.Documents;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import samsyn.query.face.View;
import samsyn.query.openness.NoSuchThing;

/** The editions that assessments were opened with; they never change, so each is read once. */
final class Questionnaires {

    private static final int KEPT = 1_000;

    private final Documents documents;

    private final Map<UUID, Edition> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Edition> eldest) {
            return size() > KEPT;
        }
    });

    Questionnaires(Documents documents) {
        this.documents = documents;
    }

    /** The key to look for, unless it is known already. */
    Stream<Key> key(UUID assessment) {
        return kept.containsKey(assessment) ? Stream.of() : Stream.of(Key.of(View.QUESTIONNAIRE, assessment));
    }

    /** The edition, from what was found or from before. */
    Edition of(UUID assessment, Found found) {
        Edition known = kept.get(assessment);
        if (known != null) {
            return known;
        }
        Key key = Key.of(View.QUESTIONNAIRE, assessment);
        Edition edition = found.one(key, Edition.class)
                .or(() -> documents.find(key, Edition.class))
                .orElseThrow(() -> new NoSuchThing("assessment"));
        kept.put(assessment, edition);
        return edition;
    }
}
