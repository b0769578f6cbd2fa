package samsyn.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.AssessmentOpened;
import samsyn.event.AssessmentEvent.ClosingEvent;
import samsyn.event.AssessmentEvent.EvidenceEvent;
import samsyn.event.AssessmentEvent.LikenessAccepted;
import samsyn.event.AssessmentEvent.ReviewEvent;
import samsyn.event.AssessmentEvent.ScoringEvent;
import samsyn.event.AssessmentEvent.SettingUpEvent;
import samsyn.event.AssessmentEvent.TeamMemberAmended;
import samsyn.event.AssessmentEvent.TeamMemberAssigned;
import samsyn.event.AssessmentEvent.TeamMemberReleased;
import samsyn.event.AssessmentEvent.UnitAmended;
import samsyn.event.AssessmentEvent.WritingEvent;
import samsyn.query.dossier.Dossier;
import samsyn.query.face.About;
import samsyn.query.face.AssessmentList;
import samsyn.query.face.EntryFace;
import samsyn.query.face.EntryRow;
import samsyn.query.face.Key;
import samsyn.query.face.Reached;
import samsyn.query.face.ScoreMark;
import samsyn.query.face.View;

/**
 * One assessment's documents, folded entry by entry. The same entries give the same documents, however they are split
 * into batches: what a document's sequence says, too, depends on the entries alone. For one thread.
 */
public final class AssessmentFold {

    private final UUID assessment;
    private final Map<Key, Long> sequences = new HashMap<>();
    private final Set<Key> showing = new HashSet<>();
    private final Map<Key, DocumentChange> unwritten = new LinkedHashMap<>();
    private final Set<AssessmentList> listings = new LinkedHashSet<>();
    private final Map<String, Instant> lastChanged = new TreeMap<>();
    private final List<EntryRow> rows = new ArrayList<>();
    private @Nullable Dossier dossier;

    public AssessmentFold(UUID assessment) {
        this.assessment = assessment;
    }

    /** Sequence of the last entry folded, -1 before the first. */
    public long sequence() {
        return dossier == null ? -1 : dossier.sequence();
    }

    /** What has happened, null before the first entry. */
    public @Nullable Dossier dossier() {
        return dossier;
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
        Dossier before = dossier;
        Dossier after = before == null ? Dossier.opened(entry.recorded()) : before.after(entry.recorded());
        About about = Belonging.of(entry.recorded(), before == null ? after : before);
        Change change = Change.between(before, after, about);
        List<ScoreMark> marks = new ScoreMarks(after).of(entry.recorded().event());
        EntryFace face = entry.face(marks, about, change.told());
        dossier = after;
        change.documents().forEach(this::put);
        recorded(face);
        listings.addAll(listings(entry.recorded().event()));
    }

    /** What has changed since it was last taken. */
    public Unwritten takeUnwritten() {
        Unwritten taken = new Unwritten(assessment, List.copyOf(unwritten.values()), List.copyOf(listings));
        unwritten.clear();
        listings.clear();
        return taken;
    }

    /** The entry itself, its place in the list of entries once a page of that is full, and how far all this is. */
    private void recorded(EntryFace entry) {
        Key key = Key.numbered(View.ENTRY, assessment, entry.sequence());
        unwritten.put(key, new DocumentChange(key, -1, entry.sequence(), entry));
        rows.add(entry.row());
        if (rows.size() == EntryRow.ROOM) {
            Key list = Key.numbered(View.ENTRY_LIST, assessment, EntryRow.page(entry.sequence()));
            unwritten.put(
                    list, new DocumentChange(list, -1, entry.sequence(), new EntryRow.RowPage(List.copyOf(rows))));
            rows.clear();
        }
        entry.told().forEach(told -> lastChanged.put(told.to(), entry.recordedAt()));
        put(Key.of(View.REACHED, assessment), new Reached(Collections.unmodifiableMap(new TreeMap<>(lastChanged))));
    }

    /** Lists that the assessment must stand on from now on. */
    private static List<AssessmentList> listings(AssessmentEvent event) {
        return switch (event) {
            case SettingUpEvent e ->
                switch (e) {
                    case AssessmentOpened _ -> List.of(AssessmentList.ALL);
                    case TeamMemberAssigned assigned ->
                        List.of(AssessmentList.of(assigned.member().id()));
                    case TeamMemberReleased _, TeamMemberAmended _, UnitAmended _, LikenessAccepted _ -> List.of();
                };
            case EvidenceEvent _, ScoringEvent _, WritingEvent _, ReviewEvent _, ClosingEvent _ -> List.of();
        };
    }

    /** What shows nothing and showed nothing before is not written. */
    private void put(Key key, @Nullable Object body) {
        DocumentChange pending = unwritten.get(key);
        long before = pending != null ? pending.before() : sequences.getOrDefault(key, -1L);
        if (body != null) {
            showing.add(key);
        } else if (!showing.remove(key)) {
            return;
        }
        unwritten.put(key, new DocumentChange(key, before, sequence(), body));
        sequences.put(key, sequence());
    }
}
