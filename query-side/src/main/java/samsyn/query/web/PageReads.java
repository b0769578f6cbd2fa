package samsyn.query.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import samsyn.query.assessments.Assessments;
import samsyn.query.assessments.Overview;
import samsyn.query.assessments.Phase;
import samsyn.query.evidence.EvidencePieces;
import samsyn.query.evidence.Support;
import samsyn.query.facts.ShortFacts;
import samsyn.query.history.History;
import samsyn.query.history.MalformedCursor;
import samsyn.query.page.BoardPage;
import samsyn.query.page.PageData;
import samsyn.query.page.ResultPage;
import samsyn.query.page.TrailPage;
import samsyn.query.reader.NoSuchThing;
import samsyn.query.reader.Reader;
import samsyn.query.result.ResultSheet;
import samsyn.query.result.Results;

/** Gives the pages what they show, through the same reads as the API. */
final class PageReads implements PageData {

    private static final int LINES = 100;

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
        return BoardData.of(assessments.overviews(reader), reader.has(Reader.Right.COORDINATOR));
    }

    @Override
    public Optional<ResultPage.Data> result(Authentication authentication, UUID assessment) {
        Reader reader = Readers.of(authentication);
        return ifThere(() -> {
            Overview overview = assessments.overview(assessment, reader).overview();
            ResultSheet sheet = results.sheet(assessment, reader);
            return new ResultPage.Data(
                    BoardData.subject(overview),
                    stage(overview.status()),
                    overview.finishedAt(),
                    sheet.table(),
                    sheet.notApplicable(),
                    hidden(overview),
                    marks(sheet),
                    overview.labels(),
                    BoardData.evaluators(overview),
                    facts.of(assessment, reader).facts());
        });
    }

    @Override
    public Optional<TrailPage.Data> history(Authentication authentication, UUID assessment, @Nullable String cursor) {
        Reader reader = Readers.of(authentication);
        return ifThere(() -> HistoryData.of(
                assessments.overview(assessment, reader).overview(),
                history.newest(assessment, reader, cursor, LINES),
                history.moments(assessment, reader),
                evidence.titles(assessment, reader),
                cursor == null));
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

    private static Map<String, Support> marks(ResultSheet sheet) {
        return sheet.support().stream()
                .collect(Collectors.toMap(ResultSheet.Mark::question, ResultSheet.Mark::support));
    }
}
