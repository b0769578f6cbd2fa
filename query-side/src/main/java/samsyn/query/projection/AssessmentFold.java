package samsyn.query.projection;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.query.document.AssessmentList;
import samsyn.query.document.DocumentChange;
import samsyn.query.document.Key;
import samsyn.query.document.Recipient;

/**
 * One assessment's documents, folded entry by entry. The same entries give the same documents, however they are split
 * into batches: what a document's sequence says, too, depends on the entries alone. For one thread.
 */
public final class AssessmentFold {

    private final UUID assessment;
    private final Map<Key, Long> sequences = new HashMap<>();
    private final Map<Recipient, Instant> lastChanged = new HashMap<>();
    private final Map<Key, DocumentChange> unwritten = new LinkedHashMap<>();
    private final Set<AssessmentList> listings = new LinkedHashSet<>();
    private @Nullable Stage stage;

    public AssessmentFold(UUID assessment) {
        this.assessment = assessment;
    }

    /** Sequence of the last entry folded, -1 before the first. */
    public long sequence() {
        return stage == null ? -1 : stage.sequence();
    }

    /**
     * Folds the next entry. If that fails, this stays as it was.
     *
     * @throws IllegalStateException if it is not the next entry of this assessment
     */
    public void apply(Entry entry) {
        UUID of = entry.envelope().assessment();
        if (entry.sequence() != sequence() + 1 || !of.equals(assessment)) {
            throw new IllegalStateException("Entry %d of %s does not follow entry %d of %s."
                    .formatted(entry.sequence(), of, sequence(), assessment));
        }
        Step step = Step.of(entry, stage);
        stage = step.stage();
        step.told().forEach(to -> lastChanged.put(to, entry.envelope().recordedAt()));
        step.bodies().forEach(this::put);
        step.overviews(lastChanged).forEach(this::put);
        listings.addAll(step.listings());
    }

    /** What has changed since it was last taken. */
    public Unwritten takeUnwritten() {
        Unwritten taken = new Unwritten(assessment, List.copyOf(unwritten.values()), List.copyOf(listings));
        unwritten.clear();
        listings.clear();
        return taken;
    }

    private void put(Key key, @Nullable Object body) {
        DocumentChange pending = unwritten.get(key);
        long before = pending != null ? pending.before() : sequences.getOrDefault(key, -1L);
        unwritten.put(key, new DocumentChange(key, before, sequence(), body));
        sequences.put(key, sequence());
    }
}
