package samsyn.query.page;

import static samsyn.query.page.Hammaro.EDITION;
import static samsyn.query.page.Hammaro.SUBJECT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import samsyn.event.AssessmentEvent.Label;
import samsyn.query.dossier.Support;
import samsyn.query.page.BoardPage.AreaProgress;
import samsyn.query.page.BoardPage.AreaState;
import samsyn.query.page.BoardPage.AreaTotal;
import samsyn.query.page.BoardPage.Finished;
import samsyn.query.page.BoardPage.InProgress;
import samsyn.query.page.ResultPage.Stage;
import samsyn.query.wording.KnownNames;
import samsyn.query.wording.SampleHistory;
import samsyn.query.wording.SampleWords;
import samsyn.query.wording.ToldEvent;
import samsyn.score.ResultTable;
import samsyn.score.Score;

/** What the pages would be given on a day in March 2013; Hammarö's printed points are real, the rest is made up. */
final class SampleData implements PageData {

    static final Instant NOW = SampleWords.NOW;
    static final UUID RUNNING = UUID.fromString("01890000-0000-7000-8000-000000000002");
    static final UUID EMPTY = UUID.fromString("01890000-0000-7000-8000-000000000003");

    private final List<ToldEvent> added = new ArrayList<>();

    @Override
    public String nameOf(Authentication reader) {
        return reader.getName();
    }

    /** Nobody by that name has anything on their board. */
    @Override
    public BoardPage.Data board(Authentication reader) {
        if (reader.getName().equals("Ny person")) {
            return new BoardPage.Data(List.of(), List.of(), List.of(), false);
        }
        return new BoardPage.Data(
                List.of(
                        inProgress(RUNNING, "Sjövik", 13, List.of("Utvärderare 1", "Utvärderare 2"), hammaroOn7March()),
                        inProgress(UUID.randomUUID(), "Bergsäter", 12, two(), nearlyDone()),
                        inProgress(UUID.randomUUID(), "Norrhult", 13, two(), begun()),
                        inProgress(EMPTY, "Västerfjärd", 13, List.of("Utvärderare 3"), begun()),
                        inProgress(UUID.randomUUID(), "Lillhamn", 13, two(), unknown())),
                List.of(
                        finished(SUBJECT, "2013-03-14T14:00:00Z", Hammaro.result()),
                        finished(subject(UUID.randomUUID(), "Kvarnfors", 12), "2012-12-14T12:00:00Z", made())),
                List.of(subject(UUID.randomUUID(), "Holmsund", 12)),
                false);
    }

    @Override
    public Optional<ResultPage.Data> result(Authentication reader, UUID assessment) {
        if (assessment.equals(SUBJECT.id())) {
            return Optional.of(finishedResult());
        }
        return assessment.equals(RUNNING) ? Optional.of(running()) : Optional.empty();
    }

    @Override
    public Optional<TrailPage.Data> history(Authentication reader, UUID assessment, @Nullable String cursor) {
        if (assessment.equals(EMPTY)) {
            return Optional.of(
                    new TrailPage.Data(SUBJECT, List.of(), List.of(), new KnownNames(Map.of(), Map.of()), null, true));
        }
        if (!assessment.equals(SUBJECT.id())) {
            return Optional.empty();
        }
        boolean auditor = reader.getName().equals("Revisor");
        List<ToldEvent> entries = new ArrayList<>(added);
        entries.addAll(SampleHistory.entries(auditor));
        boolean first = cursor == null;
        return Optional.of(new TrailPage.Data(
                SUBJECT,
                first ? entries : entries.subList(entries.size() - 4, entries.size()),
                SampleHistory.moments(),
                SampleHistory.KNOWN,
                first ? "b3BhcXVl-_cursor=1" : null,
                first));
    }

    /** Something new happens while pages are open. */
    void add(ToldEvent entry) {
        added.addFirst(entry);
    }

    static ResultPage.Data finishedResult() {
        return new ResultPage.Data(
                SUBJECT,
                Stage.FINISHED,
                Instant.parse("2013-03-14T14:00:00Z"),
                Hammaro.result(),
                EDITION.policies().notApplicable(),
                Set.of(),
                Map.of("1.5", Support.NO_EVIDENCE, "4.6", Support.PLANS_ONLY),
                List.of(Label.SYNTHETIC_DECIMALS),
                List.of("Utvärderare 1", "Utvärderare 2"),
                Hammaro.FACTS);
    }

    /** Areas 4 and 8 go on, 8.6 does not apply and 7 is not to be seen. */
    static ResultPage.Data running() {
        Map<String, Score> scores = new HashMap<>(Hammaro.scores());
        List.of("4.4", "4.5", "8.3", "8.4").forEach(scores::remove);
        scores.keySet().removeIf(code -> code.startsWith("7."));
        scores.put("8.6", Score.NOT_APPLICABLE);
        return new ResultPage.Data(
                subject(RUNNING, "Sjövik", 13),
                Stage.IN_PROGRESS,
                null,
                ResultTable.of(EDITION, scores),
                EDITION.policies().notApplicable(),
                Set.of("7"),
                Map.of("1.5", Support.NO_EVIDENCE),
                List.of(),
                two(),
                List.of());
    }

    private static InProgress inProgress(UUID id, String unit, int year, List<String> team, List<AreaProgress> areas) {
        return new InProgress(
                subject(id, unit, year),
                LocalDate.parse("2013-01-09"),
                team,
                areas,
                NOW.minusSeconds(3600L * unit.length()));
    }

    private static Subject subject(UUID id, String unit, int year) {
        return Subject.of(id, unit, 2000 + year, EDITION);
    }

    private static List<String> two() {
        return List.of("Utvärderare 1", "Utvärderare 2");
    }

    private static List<AreaProgress> hammaroOn7March() {
        return List.of(
                new AreaProgress("1", 5, 5, AreaState.VOIDED),
                new AreaProgress("2", 6, 6, AreaState.APPROVED),
                new AreaProgress("3", 5, 5, AreaState.APPROVED),
                new AreaProgress("4", 6, 2, AreaState.IN_WORK),
                new AreaProgress("5", 6, 6, AreaState.SUBMITTED),
                new AreaProgress("6", 6, 6, AreaState.RETURNED),
                new AreaProgress("7", 5, 5, AreaState.IN_WORK),
                new AreaProgress("8", 6, 1, AreaState.IN_WORK));
    }

    private static List<AreaProgress> nearlyDone() {
        return EDITION.areas().stream()
                .map(a -> new AreaProgress(
                        a.code(),
                        a.questions().size(),
                        a.questions().size(),
                        a.code().compareTo("6") > 0 ? AreaState.SUBMITTED : AreaState.APPROVED))
                .toList();
    }

    private static List<AreaProgress> begun() {
        return EDITION.areas().stream()
                .map(a -> new AreaProgress(a.code(), a.questions().size(), 0, AreaState.IN_WORK))
                .toList();
    }

    private static List<AreaProgress> unknown() {
        return EDITION.areas().stream()
                .map(a -> new AreaProgress(a.code(), a.questions().size(), null, AreaState.IN_WORK))
                .toList();
    }

    private static Finished finished(Subject subject, String when, ResultTable table) {
        return new Finished(
                subject,
                Instant.parse(when),
                table.achieved(),
                table.max(),
                table.areas().stream()
                        .map(a -> new AreaTotal(a.code(), a.achieved(), a.max()))
                        .toList());
    }

    private static ResultTable made() {
        Map<String, Score> scores = new HashMap<>(Hammaro.scores());
        scores.put("3.1", Score.NOT_APPLICABLE);
        return ResultTable.of(EDITION, scores);
    }
}
