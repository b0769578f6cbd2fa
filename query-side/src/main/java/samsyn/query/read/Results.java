package samsyn.query.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import samsyn.edition.Edition;
import samsyn.edition.Edition.Policies.NotApplicable;
import samsyn.event.AssessmentEvent.Label;
import samsyn.query.dossier.Support;
import samsyn.query.face.Documents;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import samsyn.query.face.OverviewFace;
import samsyn.query.openness.Asker;
import samsyn.query.openness.Standing;
import samsyn.score.ResultTable;
import samsyn.score.Score;

/** Reads the result tables. */
public final class Results {

    private final Documents documents;
    private final Standings standings;

    public Results(Documents documents, Standings standings) {
        this.documents = documents;
        this.standings = standings;
    }

    /** The tables that a result is shown from, and the marks of the scores in them by question. */
    public record Tables(ResultTable table, NotApplicable notApplicable, Map<String, Support> marks) {}

    /**
     * The result as far as it is agreed and for this reader.
     *
     * @throws NoSuchThing if there is no such assessment for this reader
     */
    public Result of(UUID assessment, Asker reader) {
        Standing standing = standings.of(assessment, reader);
        List<Label> labels = documents
                .find(overview(standing), OverviewFace.class)
                .or(() -> documents.find(Assessments.other(standing), OverviewFace.class))
                .map(OverviewFace::labels)
                .orElse(List.of());
        return Result.of(tables(standing), labels);
    }

    /** The same as the tables it is made from. */
    public Tables tables(UUID assessment, Asker reader) {
        return tables(standings.of(assessment, reader));
    }

    private Tables tables(Standing standing) {
        UUID assessment = standing.assessment();
        Found found = documents.find(Stream.concat(standings.questionnaires().key(assessment), AreaRows.keys(standing))
                .toList());
        Edition edition = standings.questionnaires().of(assessment, found);
        Map<String, Score> agreed = new LinkedHashMap<>();
        Map<String, Support> marks = new LinkedHashMap<>();
        for (Edition.Area area : edition.areas()) {
            AreaRows.of(standing, area.code(), found).questions().forEach((code, row) -> {
                if (row.agreed() != null) {
                    agreed.put(code, row.agreed());
                }
                if (row.support() != null) {
                    marks.put(code, row.support());
                }
            });
        }
        return new Tables(ResultTable.of(edition, agreed), edition.policies().notApplicable(), marks);
    }

    private static Key overview(Standing standing) {
        return Assessments.overview(standing);
    }
}
