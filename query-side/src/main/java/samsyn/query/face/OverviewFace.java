package samsyn.query.face;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition;
import samsyn.event.AssessmentEvent.Label;
import samsyn.organisation.Unit;
import samsyn.query.dossier.CaseFile;
import samsyn.query.dossier.Dossier;
import samsyn.query.dossier.Phase;
import samsyn.score.ResultTable;

/**
 * What an assessment is, who works on it and what it came to; the same for everybody who may know of it. How far it is
 * stands in the rows of its areas.
 *
 * @param team its active members
 * @param result the finished result, null unless it is finished
 */
public record OverviewFace(
        UUID id,
        Unit unit,
        int year,
        EditionName edition,
        List<Label> labels,
        Phase status,
        List<CaseFile.Membership> team,
        List<AreaName> areas,
        int shortFactsVersion,
        Instant openedAt,
        @Nullable Instant finishedAt,
        @Nullable Totals result) {

    /** The questionnaire, by name and by the rules its readers ask about. */
    public record EditionName(String id, String tool, String name, String language, Edition.Policies policies) {
        static EditionName of(Edition edition) {
            return new EditionName(
                    edition.id(), edition.tool(), edition.name(), edition.language(), edition.policies());
        }
    }

    /** An area of the questionnaire. */
    public record AreaName(String code, String name, List<String> questions) {
        static AreaName of(Edition.Area area) {
            return new AreaName(
                    area.code(),
                    area.name(),
                    area.questions().stream().map(Edition.Question::code).toList());
        }
    }

    /** The printed totals of the finished result, areas by code. */
    public record Totals(PrintedTotal whole, List<AreaTotal> areas) {
        static Totals of(ResultTable table) {
            return new Totals(
                    new PrintedTotal(table.achieved(), table.max(), table.percent(), table.exact()),
                    table.areas().stream()
                            .map(row -> new AreaTotal(
                                    row.code(),
                                    new PrintedTotal(row.achieved(), row.max(), row.percent(), row.exact())))
                            .toList());
        }

        /** That area's, or null if it has none. */
        public @Nullable PrintedTotal of(String area) {
            return areas.stream()
                    .filter(total -> total.code().equals(area))
                    .findFirst()
                    .map(AreaTotal::total)
                    .orElse(null);
        }
    }

    /** An area's printed total. */
    public record AreaTotal(String code, PrintedTotal total) {}

    static OverviewFace of(Dossier dossier) {
        CaseFile file = dossier.caseFile();
        CaseFile.Finish finished = file.finished();
        return new OverviewFace(
                dossier.assessment(),
                file.unit(),
                file.year(),
                EditionName.of(file.opened().edition()),
                file.opened().labels(),
                file.phase(),
                file.team().stream().filter(CaseFile.Membership::active).toList(),
                file.opened().edition().areas().stream().map(AreaName::of).toList(),
                file.facts().version(),
                file.openedBy().at(),
                finished == null ? null : finished.said().at(),
                finished == null ? null : Totals.of(finished.result()));
    }
}
