package samsyn.query.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samsyn.query.mongo.ProjectorNotes;
import samsyn.query.mongo.ProjectorNotes.Parked;

/** Assessments with an entry that cannot be projected: they wait, and are tried again ever more seldom. */
final class Parking {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 9;

    private final ProjectorNotes notes;
    private final InstantSource clock;
    private final Map<UUID, Parked> parked = new HashMap<>();
    private final Map<UUID, Instant> nextTry = new HashMap<>();

    Parking(ProjectorNotes notes, InstantSource clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /** Those of these partitions are known from before; each is tried at once. */
    void load(Set<Integer> partitions) {
        parked.clear();
        nextTry.clear();
        notes.parked().stream().filter(p -> partitions.contains(p.partition())).forEach(p -> {
            parked.put(p.assessment(), p);
            nextTry.put(p.assessment(), Instant.MIN);
        });
    }

    boolean holds(UUID assessment) {
        return parked.containsKey(assessment);
    }

    void park(UUID assessment, int partition, long sequence, Throwable error) {
        Parked before = parked.get(assessment);
        Instant now = clock.instant();
        int attempts = before == null ? 1 : before.attempts() + 1;
        Instant since = before == null ? now.truncatedTo(ChronoUnit.MILLIS) : before.since();
        Parked next = new Parked(assessment, partition, sequence, error.toString(), since, attempts);
        notes.park(next);
        parked.put(assessment, next);
        nextTry.put(assessment, now.plus(pause(attempts)));
        if (before == null) {
            LOG.error("Entry {} of {} cannot be projected; the assessment is parked.", sequence, assessment, error);
        }
    }

    /** It could be projected after all. */
    void release(UUID assessment) {
        notes.release(assessment);
        parked.remove(assessment);
        nextTry.remove(assessment);
        LOG.info("{} is projected again.", assessment);
    }

    /** Those whose time has come. */
    List<Parked> due() {
        Instant now = clock.instant();
        return parked.values().stream()
                .filter(p -> !nextTry.getOrDefault(p.assessment(), Instant.MIN).isAfter(now))
                .toList();
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
