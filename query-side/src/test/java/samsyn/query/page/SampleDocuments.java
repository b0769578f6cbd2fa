package samsyn.query.page;

import static samsyn.query.page.Hammaro.EDITION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition;
import samsyn.event.AreaContent.Piece;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Label;
import samsyn.event.Evidence;
import samsyn.json.CanonicalJson;
import samsyn.openness.Openness.Hands;
import samsyn.openness.Openness.Thing;
import samsyn.query.dossier.AreaReview.Status;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.query.dossier.CaseFile.Membership;
import samsyn.query.dossier.FactSheet;
import samsyn.query.dossier.Person;
import samsyn.query.dossier.Phase;
import samsyn.query.dossier.QuestionFile.Progress;
import samsyn.query.dossier.Said;
import samsyn.query.dossier.Support;
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
import samsyn.query.face.Rows.Row;
import samsyn.query.face.Total;
import samsyn.query.face.View;
import samsyn.query.face.Whose;
import samsyn.query.openness.Access;
import samsyn.query.openness.Reader;
import samsyn.query.openness.Reader.Right;
import samsyn.query.read.HistoryPage;
import samsyn.query.wording.SampleHistory;
import samsyn.query.wording.SampleWords;
import samsyn.score.ResultTable;
import samsyn.score.Score;
import tools.jackson.databind.JsonNode;

/** What stands in the documents on a day in March 2013; Hammarö's printed points are real, the rest is made up. */
final class SampleDocuments implements Documents {

    static final UUID RUNNING = UUID.fromString("01890000-0000-7000-8000-000000000002");
    static final UUID EMPTY = UUID.fromString("01890000-0000-7000-8000-000000000003");
    static final Reader EVALUATOR = new Reader("evaluator-2", "Utvärderare 2", Set.of());
    static final Reader AUDITOR = new Reader("auditor", "Revisor", Set.of(Right.AUDITOR));
    static final Reader NEWCOMER = new Reader("newcomer", "Ny person", Set.of());

    private static final Instant OPENED = Instant.parse("2013-01-09T08:00:00Z");
    private static final Said SAID = new Said(new Person("evaluator-1", "Utvärderare 1"), OPENED, new UUID(0, 1));
    private static final Map<String, Support> MARKS = Map.of("1.5", Support.NO_EVIDENCE, "4.6", Support.PLANS_ONLY);

    private final Map<Key, JsonNode> bodies = new HashMap<>();
    private final List<UUID> listed = new ArrayList<>();
    private int entries;

    SampleDocuments() {
        running(UUID.randomUUID(), "Sjövik", List.of(1, 2), hammaroOn7March());
        running(UUID.randomUUID(), "Bergsäter", List.of(1, 2), nearlyDone());
        running(UUID.randomUUID(), "Norrhult", List.of(1, 2), Map.of());
        running(EMPTY, "Västerfjärd", List.of(3), Map.of());
        running(RUNNING, "Lillhamn", List.of(3, 4), hiddenInPart());
        finished(Hammaro.ID, "Hammarö kommun", 2013, "2013-03-14T14:00:00Z", Hammaro.scores());
        finished(UUID.randomUUID(), "Kvarnfors", 2012, "2012-12-14T12:00:00Z", notApplicable(Hammaro.scores(), "3.1"));
        put(face(UUID.randomUUID(), "Holmsund", 2012, Phase.CANCELLED, List.of(1, 2), null, null), Map.of());
        put(Key.of(View.SHORT_FACTS, Hammaro.ID), new FactSheet(1, Hammaro.FACTS, SAID));
        SampleHistory.TITLES.forEach(this::put);
        SampleHistory.wholeSpring().forEach(this::add);
    }

    /** Something new happens at Hammarö, also while pages are open. */
    void add(HistoryPage.Item entry) {
        About about = About.thing(Thing.SETTING, List.of());
        put(
                Key.numbered(View.ENTRY, Hammaro.ID, entries),
                new EntryFace(
                        entry.id(),
                        entry.type(),
                        3L * entries,
                        entries,
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
                        about,
                        List.of()));
        entries++;
    }

    /** How much has happened at Hammarö. */
    int entries() {
        return entries;
    }

    private void running(UUID id, String unit, List<Integer> evaluators, Map<String, Rows> rows) {
        put(face(id, unit, 2013, Phase.IN_PROGRESS, evaluators, null, null), rows);
        Instant latest = SampleWords.NOW.minusSeconds(3600L * unit.length());
        put(Key.of(View.REACHED, id), new Reached(Map.of("team", latest, "review", latest)));
    }

    private void finished(UUID id, String unit, int year, String when, Map<String, Score> scores) {
        ResultTable table = ResultTable.of(EDITION, scores);
        OverviewFace.Totals totals = new OverviewFace.Totals(
                new Total(table.achieved(), table.max(), table.percent(), table.exact()),
                table.areas().stream()
                        .map(a -> new OverviewFace.AreaTotal(
                                a.code(), new Total(a.achieved(), a.max(), a.percent(), a.exact())))
                        .toList());
        put(
                face(id, unit, year, Phase.FINISHED, List.of(1, 2), Instant.parse(when), totals),
                rows(scores, area -> Status.APPROVED));
    }

    private static OverviewFace face(
            UUID id,
            String unit,
            int year,
            Phase phase,
            List<Integer> evaluators,
            @Nullable Instant finished,
            OverviewFace.@Nullable Totals totals) {
        return new OverviewFace(
                id,
                new Unit("other:" + unit, unit, Unit.Type.MUNICIPALITY, null),
                year,
                Hammaro.EDITION_NAME,
                finished == null ? List.of() : List.of(Label.SYNTHETIC_DECIMALS),
                phase,
                evaluators.stream()
                        .map(number -> new Membership(
                                "evaluator-" + number,
                                "Utvärderare " + number,
                                new Organisation("other:skl", "SKL", null),
                                Duty.EVALUATOR,
                                true))
                        .toList(),
                EDITION.areas().stream()
                        .map(area -> new OverviewFace.AreaName(area.code(), area.name(), questions(area)))
                        .toList(),
                1,
                OPENED,
                finished,
                totals);
    }

    /** Whoever is not an evaluator of it is a reviewer. */
    private void put(OverviewFace face, Map<String, Rows> rows) {
        UUID id = face.id();
        List<Access.Belonging> members = Stream.concat(
                        face.team().stream()
                                .map(m -> new Access.Belonging(m.id(), m.name(), Duty.EVALUATOR, true)),
                        Stream.of(new Access.Belonging(EVALUATOR.id(), EVALUATOR.name(), Duty.REVIEWER, true)))
                .toList();
        List<Access.AreaHands> hands = EDITION.areas().stream()
                .map(area -> new Access.AreaHands(area.code(), Hands.TEAM, null, questions(area)))
                .toList();
        boolean finished = face.status() == Phase.FINISHED;
        listed.add(id);
        put(
                Key.of(View.ACCESS, id),
                new Access(id, face.unit().name(), face.year(), finished, members, hands, Set.of()));
        put(Key.of(finished ? View.ASSESSMENT_FINISHED : View.ASSESSMENT_IN_PROGRESS, id), face);
        put(Key.of(View.QUESTIONNAIRE, id), EDITION);
        EDITION.areas().forEach(area -> Stream.of(Whose.ALL, Whose.REVIEWERS)
                .forEach(whose -> put(
                        Key.of(View.ROWS, id, area.code(), whose),
                        rows.getOrDefault(area.code(), Rows.UNTOUCHED))));
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

    private static Map<String, Rows> hammaroOn7March() {
        Map<String, Score> scores = without(Hammaro.scores(), "4.3", "4.4", "4.5", "4.6", "8.2", "8.3", "8.4", "8.5", "8.6");
        Map<String, Rows> rows = rows(
                scores,
                area -> switch (area) {
                    case "2", "3" -> Status.APPROVED;
                    case "5" -> Status.SUBMITTED;
                    case "6" -> Status.RETURNED;
                    default -> Status.IN_WORK;
                });
        rows.computeIfPresent("1", (_, area) -> new Rows(area.status(), true, true, area.questions()));
        return rows;
    }

    private static Map<String, Rows> nearlyDone() {
        return rows(Hammaro.scores(), area -> area.compareTo("6") > 0 ? Status.SUBMITTED : Status.APPROVED);
    }

    /** Areas 4 and 8 go on, 8.6 does not apply and 7 is not to be seen. */
    private static Map<String, Rows> hiddenInPart() {
        Map<String, Rows> rows = rows(
                notApplicable(without(Hammaro.scores(), "4.4", "4.5", "8.3", "8.4"), "8.6"), area -> Status.IN_WORK);
        rows.put("7", Rows.HIDDEN);
        return rows;
    }

    private static Map<String, Score> notApplicable(Map<String, Score> scores, String question) {
        Map<String, Score> changed = new HashMap<>(scores);
        changed.put(question, Score.NOT_APPLICABLE);
        return changed;
    }

    private static Map<String, Score> without(Map<String, Score> scores, String... questions) {
        Map<String, Score> fewer = new HashMap<>(scores);
        List.of(questions).forEach(fewer::remove);
        return fewer;
    }

    private static Map<String, Rows> rows(Map<String, Score> agreed, Function<String, Status> status) {
        Map<String, Rows> rows = new HashMap<>();
        for (Edition.Area area : EDITION.areas()) {
            Map<String, Row> questions = questions(area).stream()
                    .filter(agreed::containsKey)
                    .collect(Collectors.toMap(
                            code -> code,
                            code -> new Row(1, Progress.AGREED, List.of(), agreed.get(code), MARKS.get(code), null)));
            rows.put(area.code(), new Rows(status.apply(area.code()), false, true, questions));
        }
        return rows;
    }

    private static List<String> questions(Edition.Area area) {
        return area.questions().stream().map(Edition.Question::code).toList();
    }

    @Override
    public Found find(Collection<Key> keys) {
        return new Found(keys.stream().filter(bodies::containsKey).distinct().collect(Collectors.toMap(k -> k, bodies::get)));
    }

    @Override
    public Map<Key, Long> sequences(Collection<Key> keys) {
        return keys.stream().filter(bodies::containsKey).distinct().collect(Collectors.toMap(k -> k, _ -> 0L));
    }

    @Override
    public long reached(UUID assessment) {
        return assessment.equals(Hammaro.ID) ? entries - 1L : -1;
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
