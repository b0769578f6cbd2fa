package samsyn.query.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import samsyn.query.dossier.Said;
import samsyn.query.face.Documents;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import samsyn.query.face.View;
import samsyn.query.openness.Access;
import samsyn.query.openness.Asker;
import samsyn.query.openness.NoSuchThing;
import samsyn.query.openness.Standing;

/** Asks in what capacity readers stand in assessments, now. What was read of an assessment is kept until it changes. */
public final class Standings {

    private static final int KEPT = 10_000;

    private final Documents documents;
    private final Questionnaires questionnaires;
    private final Map<UUID, KeptAccess> kept = Collections.synchronizedMap(new Recent());

    /** Who may what, as the document said it that this entry had changed last. */
    private record KeptAccess(long sequence, Access access) {}

    public Standings(Documents documents) {
        this.documents = documents;
        this.questionnaires = new Questionnaires(documents);
    }

    /**
     * The reader's standing.
     *
     * @throws NoSuchThing if there is no such assessment for this reader
     */
    public Standing of(UUID assessment, Asker reader) {
        return find(assessment, reader).orElseThrow(() -> new NoSuchThing("assessment"));
    }

    /** The reader's standing, or empty if there is no such assessment for this reader. */
    public Optional<Standing> find(UUID assessment, Asker reader) {
        return all(List.of(assessment), reader).findFirst();
    }

    /** The reader's standings in those of the assessments that there are for this reader. */
    public Stream<Standing> all(List<UUID> assessments, Asker reader) {
        return accesses(assessments).flatMap(access -> access.standing(reader).stream());
    }

    /** The documents from which an area is read: as it is now, or as it was when it was given back. */
    public Documents documents(Standing standing, String area) {
        Said upTo = standing.upTo(area);
        if (upTo == null) {
            return documents;
        }
        // Where that entry's documents are not all here yet, nothing of the area is shown rather than too much.
        long place = new EntryList(documents, standing.assessment())
                .place(upTo.entry(), upTo.at())
                .orElseThrow(() -> new NoSuchThing("area"));
        return documents.asOf(standing.assessment(), place);
    }

    Questionnaires questionnaires() {
        return questionnaires;
    }

    private Stream<Access> accesses(List<UUID> assessments) {
        Map<Key, Long> now =
                documents.sequences(assessments.stream().map(Standings::key).toList());
        Map<UUID, Access> known = new HashMap<>();
        List<UUID> changed = new ArrayList<>();
        for (UUID id : assessments) {
            KeptAccess before = kept.get(id);
            if (before != null && before.sequence() == now.getOrDefault(key(id), -1L)) {
                known.put(id, before.access());
            } else {
                changed.add(id);
            }
        }
        Found found = documents.find(changed.stream().map(Standings::key).toList());
        for (UUID id : changed) {
            found.one(key(id), Access.class).ifPresent(access -> {
                known.put(id, access);
                kept.put(id, new KeptAccess(now.getOrDefault(key(id), -1L), access));
            });
        }
        return assessments.stream().map(known::get).flatMap(Stream::ofNullable);
    }

    private static Key key(UUID assessment) {
        return Key.of(View.ACCESS, assessment);
    }

    private static final class Recent extends LinkedHashMap<UUID, KeptAccess> {
        private static final long serialVersionUID = 1L;

        private Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, KeptAccess> eldest) {
            return size() > KEPT;
        }
    }
}
