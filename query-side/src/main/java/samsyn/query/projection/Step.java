package samsyn.query.projection;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.TeamMemberAssigned;
import samsyn.query.assessments.Overview;
import samsyn.query.document.AssessmentList;
import samsyn.query.document.ChangeNote;
import samsyn.query.document.Key;
import samsyn.query.document.Recipient;
import samsyn.query.document.Shelf;
import samsyn.query.document.View;
import samsyn.query.history.IndexPage;
import samsyn.query.history.ScoreMark;

/** What one entry changes, found by comparing what each recipient may know before it and after it. */
final class Step {

    private final Entry entry;
    private final UUID assessment;
    private final @Nullable Stage before;
    private final Stage stage;
    private final Map<Recipient, Set<String>> told = new HashMap<>();
    private final Map<Key, @Nullable Object> bodies = new LinkedHashMap<>();
    private final Map<Recipient, Object> overviews = new HashMap<>();

    private Step(Entry entry, @Nullable Stage before, Stage stage) {
        this.entry = entry;
        this.assessment = entry.envelope().assessment();
        this.before = before;
        this.stage = stage;
    }

    /** @param before null if the entry is the assessment's first */
    static Step of(Entry entry, @Nullable Stage before) {
        Dossier dossier = before == null
                ? Dossier.opened(entry.recorded())
                : before.dossier().after(entry.recorded());
        IndexPage.Row row = Belonging.of(entry.recorded(), before == null ? dossier : before.dossier());
        IndexPage index = (before == null ? IndexPage.EMPTY : before.index()).with(row);
        Faces faces = before == null ? new Faces(dossier) : before.faces().next(dossier);
        Stage stage = new Stage(entry.sequence(), dossier, faces, faces.access(), index);
        Step step = new Step(entry, before, stage);
        step.compare();
        return step;
    }

    Stage stage() {
        return stage;
    }

    /** Those for whom anything has changed. */
    Set<Recipient> told() {
        return Collections.unmodifiableSet(told.keySet());
    }

    /** Every document that reads differently now, apart from the overviews. */
    Map<Key, @Nullable Object> bodies() {
        return Collections.unmodifiableMap(bodies);
    }

    /** The overviews of those for whom anything has changed: they say when it did. */
    Map<Key, Object> overviews(Map<Recipient, Instant> lastChanged) {
        Map<Key, Object> stamped = new LinkedHashMap<>();
        overviews.forEach((to, overview) -> {
            Instant last = lastChanged.get(to);
            if (told.containsKey(to) && last != null) {
                stamped.put(Key.of(stage.overviewView(), to, assessment, ""), stamp(overview, last));
            }
        });
        return stamped;
    }

    /** Lists that the assessment must stand on from now on. */
    List<AssessmentList> listings() {
        if (before == null) {
            return List.of(AssessmentList.ALL);
        }
        return entry.recorded().event() instanceof TeamMemberAssigned e
                ? List.of(AssessmentList.of(e.member().id()))
                : List.of();
    }

    private void compare() {
        Set<Thing> things = before == null
                ? new LinkedHashSet<>(Faces.things(stage.dossier()).toList())
                : Affected.by(before.dossier(), stage.dossier());
        things.forEach(this::compare);
        new Openings(before == null ? null : before.access(), stage.access())
                .by(stage.index().rows().getLast(), overviews.keySet())
                .forEach(to -> tell(to, Thing.HISTORY));
        leaveOldCollection();
        if (before == null || !before.access().equals(stage.access())) {
            bodies.put(Key.of(Shelf.ACCESS, assessment), stage.access());
        }
        bodies.put(Key.of(Shelf.HISTORY, assessment, entry.sequence()), entry.history(marks()));
        bodies.put(Key.of(Shelf.HISTORY_INDEX, assessment, IndexPage.page(entry.sequence())), stage.index());
        bodies.put(Key.of(Shelf.CHANGES, assessment, entry.sequence()), note());
        bodies.put(Key.of(Shelf.REACHED, assessment), Map.of("at", at().toString()));
    }

    private void compare(Thing thing) {
        Map<Recipient, Object> was = before == null || !Faces.isThere(thing, before.dossier())
                ? Map.of()
                : bodies(before.faces().of(thing));
        for (Face face : stage.faces().of(thing)) {
            boolean same = Objects.equals(was.get(face.to()), face.body());
            if (thing.equals(Thing.OVERVIEW)) {
                overviews.put(face.to(), Objects.requireNonNull(face.body()));
            } else if (!same) {
                bodies.put(Key.of(thing.kind(), face.to(), assessment, thing.code()), face.body());
            }
            if (!same) {
                tell(face.to(), thing.word());
            }
        }
    }

    /** An assessment that goes from one collection to the other leaves nothing to show behind. */
    private void leaveOldCollection() {
        View was = before == null ? stage.overviewView() : before.overviewView();
        if (was != stage.overviewView()) {
            for (Recipient to : overviews.keySet()) {
                bodies.put(Key.of(was, to, assessment, ""), null);
                tell(to, Thing.OVERVIEW.word());
            }
        }
    }

    private void tell(Recipient to, String thing) {
        told.computeIfAbsent(to, _ -> new TreeSet<>()).add(thing);
    }

    private List<ScoreMark> marks() {
        return new ScoreMarks(stage.dossier()).of(entry.recorded().event());
    }

    private ChangeNote note() {
        Map<String, List<String>> byWord = new TreeMap<>();
        told.forEach((to, things) -> byWord.put(to.word(), List.copyOf(things)));
        Stream<ChangeNote.Told> each =
                byWord.entrySet().stream().map(t -> new ChangeNote.Told(t.getKey(), t.getValue()));
        return new ChangeNote(at(), each.toList());
    }

    private Instant at() {
        return entry.envelope().recordedAt();
    }

    private static Object stamp(Object overview, Instant last) {
        return switch (overview) {
            case Overview shared -> shared.changedAt(last);
            case Overview.Own own -> new Overview.Own(own.scored(), last);
            default -> throw new IllegalStateException("No overview: " + overview);
        };
    }

    private static Map<Recipient, Object> bodies(List<Face> faces) {
        Map<Recipient, Object> bodies = new HashMap<>();
        for (Face face : faces) {
            if (face.body() != null) {
                bodies.put(face.to(), face.body());
            }
        }
        return bodies;
    }
}
