package samsyn.query.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import samsyn.event.AreaContent.Piece;
import samsyn.event.Evidence;
import samsyn.json.CanonicalJson;
import samsyn.openness.Openness.Thing;
import samsyn.query.dossier.FactSheet;
import samsyn.query.dossier.Person;
import samsyn.query.dossier.Phase;
import samsyn.query.dossier.Said;
import samsyn.query.face.About;
import samsyn.query.face.AssessmentList;
import samsyn.query.face.Documents;
import samsyn.query.face.EntryFace;
import samsyn.query.face.EvidenceFace;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import samsyn.query.face.OverviewFace;
import samsyn.query.face.Reached;
import samsyn.query.face.Rows;
import samsyn.query.face.View;
import samsyn.query.face.Whose;
import samsyn.query.openness.Asker;
import samsyn.query.openness.Asker.Right;
import samsyn.query.read.HistoryPage;
import samsyn.query.wording.SampleHistory;
import samsyn.query.wording.SampleWords;
import samsyn.score.Score;
import tools.jackson.databind.JsonNode;

/** What stands in the documents on a day in March 2013; Hammarö's printed points are real, the rest is made up. */
final class SampleDocuments implements Documents {

    static final UUID RUNNING = UUID.fromString("01890000-0000-7000-8000-000000000002");
    static final UUID EMPTY = UUID.fromString("01890000-0000-7000-8000-000000000003");
    static final Asker EVALUATOR = new Asker("evaluator-2", "Utvärderare 2", Set.of());
    static final Asker AUDITOR = new Asker("auditor", "Revisor", Set.of(Right.AUDITOR));
    static final Asker NEWCOMER = new Asker("newcomer", "Ny person", Set.of());

    private static final Said SAID =
            new Said(new Person("evaluator-1", "Utvärderare 1"), SampleFaces.OPENED, new UUID(0, 1));

    private final Map<Key, JsonNode> bodies = new ConcurrentHashMap<>();
    private final List<UUID> listed = new ArrayList<>();
    private final AtomicInteger entries = new AtomicInteger();

    SampleDocuments() {
        running(UUID.randomUUID(), "Sjövik", SampleRows.ofEveryState(), 1, 2);
        running(UUID.randomUUID(), "Bergsäter", SampleRows.nearlyDone(), 1, 2);
        running(UUID.randomUUID(), "Norrhult", SampleRows.begun(), 1, 2);
        running(EMPTY, "Västerfjärd", SampleRows.begun(), 3);
        running(RUNNING, "Lillhamn", SampleRows.hiddenInPart(), 3, 4);
        finished(Hammaro.ID, "Hammarö kommun", 2013, "2013-03-14T14:00:00Z", Hammaro.scores());
        finished(
                UUID.randomUUID(),
                "Kvarnfors",
                2012,
                "2012-12-14T12:00:00Z",
                SampleRows.notApplicable(Hammaro.scores(), "3.1"));
        put(SampleFaces.unfinished(UUID.randomUUID(), "Holmsund", 2012, Phase.CANCELLED, 1, 2), SampleRows.begun());
        put(Key.of(View.SHORT_FACTS, Hammaro.ID), new FactSheet(1, Hammaro.FACTS, SAID));
        SampleHistory.TITLES.forEach(this::put);
        SampleHistory.wholeSpring().forEach(this::add);
    }

    /** Something new happens at Hammarö, also while pages are open. */
    synchronized void add(HistoryPage.Item entry) {
        int sequence = entries.get();
        put(
                Key.numbered(View.ENTRY, Hammaro.ID, sequence),
                new EntryFace(
                        entry.id(),
                        entry.type(),
                        3L * sequence,
                        sequence,
                        entry.recordedAt(),
                        entry.occurredAt(),
                        entry.actor(),
                        "command",
                        null,
                        entry.reason(),
                        null,
                        "leaf",
                        entry.data(),
                        entry.marks(),
                        About.thing(Thing.SETTING, List.of()),
                        List.of()));
        entries.incrementAndGet();
    }

    /** How much has happened at Hammarö. */
    int entries() {
        return entries.get();
    }

    private void running(UUID id, String unit, Map<String, Rows> rows, int... team) {
        put(SampleFaces.unfinished(id, unit, 2013, Phase.IN_PROGRESS, team), rows);
        Instant latest = SampleWords.NOW.minusSeconds(3600L * unit.length());
        put(Key.of(View.REACHED, id), new Reached(Map.of("team", latest, "review", latest)));
    }

    private void finished(UUID id, String unit, int year, String when, Map<String, Score> agreed) {
        put(SampleFaces.finished(id, unit, year, Instant.parse(when), agreed), SampleRows.approved(agreed));
    }

    private void put(OverviewFace face, Map<String, Rows> rows) {
        UUID id = face.id();
        boolean finished = face.status() == Phase.FINISHED;
        listed.add(id);
        put(Key.of(View.ACCESS, id), SampleFaces.access(face, EVALUATOR));
        put(Key.of(finished ? View.ASSESSMENT_FINISHED : View.ASSESSMENT_IN_PROGRESS, id), face);
        put(Key.of(View.QUESTIONNAIRE, id), Hammaro.EDITION);
        rows.forEach((area, row) ->
                Stream.of(Whose.ALL, Whose.REVIEWERS).forEach(whose -> put(Key.of(View.ROWS, id, area, whose), row)));
    }

    private void put(UUID evidence, String title) {
        Piece piece = Piece.of(evidence, new Evidence.Document(title, null, null, null));
        put(
                Key.of(View.EVIDENCE, Hammaro.ID, evidence.toString(), Whose.ALL),
                new EvidenceFace(piece, 1, SAID, null, null));
    }

    private void put(Key key, Object body) {
        bodies.put(key, CanonicalJson.mapper().valueToTree(body));
    }

    @Override
    public Found find(Collection<Key> keys) {
        return new Found(those(keys, bodies::get));
    }

    @Override
    public Map<Key, Long> sequences(Collection<Key> keys) {
        return those(keys, _ -> 0L);
    }

    private <T> Map<Key, T> those(Collection<Key> keys, Function<Key, T> value) {
        return keys.stream().filter(bodies::containsKey).distinct().collect(Collectors.toMap(key -> key, value));
    }

    @Override
    public long reached(UUID assessment) {
        return assessment.equals(Hammaro.ID) ? entries.get() - 1L : -1;
    }

    /** Whoever is not in a team has nothing on their board. */
    @Override
    public List<UUID> listed(AssessmentList list) {
        return list.equals(AssessmentList.of(EVALUATOR.id())) ? listed : List.of();
    }

    @Override
    public Documents asOf(UUID assessment, long sequence) {
        throw new IllegalArgumentException("Nobody asks for an earlier moment here.");
    }
}
