package samsyn.query.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * The folds of assessments that were worked on lately. A forgotten one is folded anew from the log, which gives the
 * same documents. For one thread.
 */
public final class Folds {

    /** What a fold weighs before its first entry: the sheets of a questionnaire. */
    private static final long SHEETS = 100;

    private final EntryLog log;
    private final ToLongFunction<UUID> reached;
    private final long capacity;
    private final Map<UUID, AssessmentFold> hot = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /**
     * Begins with none.
     *
     * @param reached sequence of the last entry of an assessment whose documents are written, -1 if none
     * @param capacity entries folded, of all assessments together, above which the ones longest unused are forgotten
     */
    public Folds(EntryLog log, ToLongFunction<UUID> reached, long capacity) {
        this.log = log;
        this.reached = reached;
        this.capacity = capacity;
    }

    /** Sequence of the last entry of that assessment that was folded or written. */
    public long sequence(UUID assessment) {
        AssessmentFold fold = hot.get(assessment);
        return fold != null ? fold.sequence() : reached.applyAsLong(assessment);
    }

    /** The assessment's fold, as far as its documents are written; nothing in it is unwritten. */
    public AssessmentFold of(UUID assessment) {
        AssessmentFold known = hot.get(assessment);
        if (known != null) {
            return known;
        }
        AssessmentFold fold = new AssessmentFold(assessment);
        long last = reached.applyAsLong(assessment);
        if (last >= 0) {
            log.read(assessment, 0, last, fold::apply);
            fold.takeUnwritten();
        }
        if (fold.sequence() != last) {
            throw new IllegalStateException("The log ends at entry %d of %s, its documents at entry %d."
                    .formatted(fold.sequence(), assessment, last));
        }
        hot.put(assessment, fold);
        weight += weight(fold);
        return fold;
    }

    /** Folds the next entry, and those before it that the topic did not give. */
    public void apply(AssessmentFold fold, Entry entry) {
        long before = weight(fold);
        try {
            if (entry.sequence() > fold.sequence() + 1) {
                log.read(entry.envelope().assessment(), fold.sequence() + 1, entry.sequence() - 1, fold::apply);
            }
            if (entry.sequence() > fold.sequence()) {
                fold.apply(entry);
            }
        } finally {
            weight += weight(fold) - before;
        }
    }

    /** Folds all that the log has. */
    public void catchUp(UUID assessment, AssessmentFold fold) {
        long before = weight(fold);
        try {
            log.read(assessment, fold.sequence() + 1, EntryLog.END, fold::apply);
        } finally {
            weight += weight(fold) - before;
        }
    }

    /** Forgets one: what it has folded was not written. */
    public void forget(UUID assessment) {
        AssessmentFold fold = hot.remove(assessment);
        if (fold != null) {
            weight -= weight(fold);
        }
    }

    public void forgetAll() {
        hot.clear();
        weight = 0;
    }

    /** Forgets the ones longest unused where there are too many; only when everything folded is written. */
    public void trim() {
        var oldest = hot.values().iterator();
        while (weight > capacity && oldest.hasNext()) {
            weight -= weight(oldest.next());
            oldest.remove();
        }
    }

    private static long weight(AssessmentFold fold) {
        return SHEETS + fold.sequence() + 1;
    }
}
