package samsyn.query.then;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import samsyn.query.dossier.Dossier;
import samsyn.query.face.Documents;
import samsyn.query.face.Past;
import samsyn.query.projection.Entry;
import samsyn.query.projection.EntryLog;

/**
 * Dossiers as they were with any entry. Each is folded on from the nearest one before it that is kept; dossiers share
 * what did not change between them, so that many can be kept.
 */
public final class Then implements Past {

    /** Entries between two dossiers that are kept. */
    static final int APART = 64;

    private final EntryLog log;
    private final Supplier<Documents> now;
    private final long capacity;
    private final Map<UUID, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /** One assessment's dossiers, by the sequence of their last entry. */
    private static final class Kept {
        private final ConcurrentSkipListMap<Long, Dossier> dossiers = new ConcurrentSkipListMap<>();
        private long weight;
    }

    /**
     * Begins with none.
     *
     * @param now documents that never change once they are there: the entries themselves
     * @param capacity entries of which dossiers are kept, of all assessments together; above it the ones longest unused
     *     are forgotten
     */
    public Then(EntryLog log, Supplier<Documents> now, long capacity) {
        this.log = log;
        this.now = now;
        this.capacity = capacity;
    }

    @Override
    public Documents asOf(UUID assessment, long sequence) {
        return new DocumentsThen(dossier(assessment, sequence), now.get());
    }

    /**
     * What had happened with that entry.
     *
     * @throws IllegalArgumentException if the assessment has no such entry
     */
    public Dossier dossier(UUID assessment, long sequence) {
        Kept known = known(assessment);
        Map.Entry<Long, Dossier> nearest = known.dossiers.floorEntry(sequence);
        Fold fold = new Fold(known, nearest == null ? null : nearest.getValue());
        if (fold.sequence() < sequence) {
            log.read(assessment, fold.sequence() + 1, sequence, fold::apply);
        }
        weigh(assessment, known);
        Dossier then = fold.dossier;
        if (then == null || then.sequence() != sequence) {
            throw new IllegalArgumentException("Assessment %s has no entry %d.".formatted(assessment, sequence));
        }
        return then;
    }

    private synchronized Kept known(UUID assessment) {
        return kept.computeIfAbsent(assessment, _ -> new Kept());
    }

    private synchronized void weigh(UUID assessment, Kept one) {
        if (kept.get(assessment) != one) {
            return; // forgotten meanwhile
        }
        long now = one.dossiers.isEmpty() ? 0 : one.dossiers.lastKey();
        weight += now - one.weight;
        one.weight = now;
        Iterator<Kept> oldest = kept.values().iterator();
        while (weight > capacity && kept.size() > 1) {
            weight -= oldest.next().weight;
            oldest.remove();
        }
    }

    /** Goes on from a dossier, and keeps some of those it passes. */
    private static final class Fold {
        private final Kept known;
        private @Nullable Dossier dossier;

        private Fold(Kept known, @Nullable Dossier from) {
            this.known = known;
            this.dossier = from;
        }

        private long sequence() {
            return dossier == null ? -1 : dossier.sequence();
        }

        private void apply(Entry entry) {
            dossier = dossier == null ? Dossier.opened(entry.recorded()) : dossier.after(entry.recorded());
            if (dossier.sequence() % APART == 0) {
                known.dossiers.put(dossier.sequence(), dossier);
            }
        }
    }
}
