package samsyn.query.web;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import samsyn.query.dossier.Phase;
import samsyn.query.openness.NoSuchThing;
import samsyn.query.openness.Reader;
import samsyn.query.page.BoardPage;
import samsyn.query.page.PageData;
import samsyn.query.page.ResultPage;
import samsyn.query.page.TrailPage;
import samsyn.query.read.Assessments;
import samsyn.query.read.EvidencePieces;
import samsyn.query.read.History;
import samsyn.query.read.MalformedCursor;
import samsyn.query.read.Overview;
import samsyn.query.read.Results;
import samsyn.query.read.ShortFacts;

/** Gives the pages what they show, through the same reads as the API. */
final class PageReads implements PageData {

    private static final int LINES = 100;
    private static final int ASSESSMENTS = 1_000;

    private final Assessments assessments;
    private final Results results;
    private final ShortFacts facts;
    private final EvidencePieces evidence;
    private final History history;

    PageReads(Assessments assessments, Results results, ShortFacts facts, EvidencePieces evidence, History history) {
        this.assessments = assessments;
        this.results = results;
        this.facts = facts;
        this.evidence = evidence;
        this.history = history;
    }

    @Override
    public String nameOf(Authentication reader) {
        return Readers.of(reader).name();
    }

    @Override
    public BoardPage.Data board(Authentication authentication) {
        Reader reader = Readers.of(authentication);
        return BoardData.of(
                assessments.overviews(reader, null, ASSESSMENTS).items(), reader.has(Reader.Right.COORDINATOR));
    }

    @Override
    public Optional<ResultPage.Data> result(Authentication authentication, UUID assessment) {
        Reader reader = Readers.of(authentication);
        return ifThere(() -> {
            Overview overview = assessments.overview(assessment, reader).overview();
            Results.Tables sheet = results.tables(assessment, reader);
            return new ResultPage.Data(
                    BoardData.subject(overview),
                    stage(overview.status()),
                    overview.finishedAt(),
                    sheet.table(),
                    sheet.notApplicable(),
                    hidden(overview),
                    sheet.marks(),
                    overview.labels(),
                    BoardData.evaluators(overview),
                    facts.of(assessment, reader).facts());
        });
    }

    @Override
    public Optional<TrailPage.Data> history(Authentication authentication, UUID assessment, @Nullable String cursor) {
        Reader reader = Readers.of(authentication);
        return ifThere(() -> {
            samsyn.query.read.HistoryPage page = history.newest(assessment, reader, cursor, LINES);
            return HistoryData.of(
                    assessments.overview(assessment, reader).overview(),
                    page,
                    history.moments(assessment, reader),
                    evidence.titles(assessment, reader, linked(page)),
                    cursor == null);
        });
    }

    /** Evidence that the entries on the page point at. */
    private static Set<UUID> linked(samsyn.query.read.HistoryPage page) {
        return page.items().stream()
                .map(item -> item.data().path("evidence"))
                .filter(id -> id.isString())
                .map(id -> UUID.fromString(id.stringValue()))
                .collect(Collectors.toSet());
    }

    private static <T> Optional<T> ifThere(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (NoSuchThing | MalformedCursor e) {
            return Optional.empty();
        }
    }

    private static ResultPage.Stage stage(Phase phase) {
        return switch (phase) {
            case IN_PROGRESS -> ResultPage.Stage.IN_PROGRESS;
            case FINISHED -> ResultPage.Stage.FINISHED;
            case CANCELLED -> ResultPage.Stage.CANCELLED;
        };
    }

    /** Areas of which the reader may not know how far they are. */
    private static Set<String> hidden(Overview overview) {
        return overview.areas().stream()
                .filter(area -> Objects.isNull(area.agreed()))
                .map(Overview.AreaProgress::code)
                .collect(Collectors.toSet());
    }
}
