package samsyn.query.page;

import static samsyn.query.page.Hammaro.EDITION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.edition.Edition;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Label;
import samsyn.openness.Openness.Hands;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.query.dossier.CaseFile.Membership;
import samsyn.query.dossier.Phase;
import samsyn.query.face.OverviewFace;
import samsyn.query.face.PrintedTotal;
import samsyn.query.openness.Access;
import samsyn.query.openness.Asker;
import samsyn.score.ResultTable;
import samsyn.score.Score;

/** What assessments are and who belongs to them. */
final class SampleFaces {

    static final Instant OPENED = Instant.parse("2013-01-09T08:00:00Z");

    private static final Organisation SKL = new Organisation("other:skl", "SKL", null);

    private SampleFaces() {}

    /** @param team numbers of its evaluators */
    static OverviewFace unfinished(UUID id, String unit, int year, Phase phase, int... team) {
        return face(id, unit, year, phase, team, null, null);
    }

    static OverviewFace finished(UUID id, String unit, int year, Instant when, Map<String, Score> agreed) {
        ResultTable table = ResultTable.of(EDITION, agreed);
        List<OverviewFace.AreaTotal> areas = table.areas().stream()
                .map(a -> new OverviewFace.AreaTotal(
                        a.code(), new PrintedTotal(a.achieved(), a.max(), a.percent(), a.exact())))
                .toList();
        PrintedTotal whole = new PrintedTotal(table.achieved(), table.max(), table.percent(), table.exact());
        return face(id, unit, year, Phase.FINISHED, new int[] {1, 2}, when, new OverviewFace.Totals(whole, areas));
    }

    /** Whoever is no evaluator of it is its reviewer. */
    static Access access(OverviewFace face, Asker reader) {
        Stream<Access.InTeam> evaluators =
                face.team().stream().map(m -> new Access.InTeam(m.id(), m.name(), m.duty(), true));
        Stream<Access.InTeam> reviewer = Stream.of(new Access.InTeam(reader.id(), reader.name(), Duty.REVIEWER, true));
        List<Access.AreaHands> hands = EDITION.areas().stream()
                .map(area -> new Access.AreaHands(area.code(), Hands.TEAM, null, questions(area)))
                .toList();
        return new Access(
                face.id(),
                face.unit().name(),
                face.year(),
                face.status() == Phase.FINISHED,
                Stream.concat(evaluators, reviewer).toList(),
                List.of("coordinator"),
                hands,
                List.of());
    }

    private static OverviewFace face(
            UUID id,
            String unit,
            int year,
            Phase phase,
            int[] team,
            @Nullable Instant finished,
            OverviewFace.@Nullable Totals totals) {
        return new OverviewFace(
                id,
                new Unit("other:" + unit, unit, Unit.Type.MUNICIPALITY, null),
                year,
                Hammaro.EDITION_NAME,
                finished == null ? List.of() : List.of(Label.SYNTHETIC_DECIMALS),
                phase,
                IntStream.of(team).mapToObj(SampleFaces::evaluator).toList(),
                EDITION.areas().stream()
                        .map(area -> new OverviewFace.AreaName(area.code(), area.name(), questions(area)))
                        .toList(),
                1,
                OPENED,
                finished,
                totals);
    }

    private static Membership evaluator(int number) {
        return new Membership("evaluator-" + number, "Utvärderare " + number, SKL, Duty.EVALUATOR, true);
    }

    private static List<String> questions(Edition.Area area) {
        return area.questions().stream().map(Edition.Question::code).toList();
    }
}
