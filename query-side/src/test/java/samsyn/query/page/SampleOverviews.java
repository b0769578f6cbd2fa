package samsyn.query.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.query.dossier.AreaReview.Status;
import samsyn.query.dossier.Phase;
import samsyn.query.face.PrintedTotal;
import samsyn.query.read.Overview;
import samsyn.query.read.Overview.AreaProgress;
import samsyn.query.read.Overview.TeamMember;

/** Overviews of assessments with few areas, as a reader might be given them. */
final class SampleOverviews {

    private static final Organisation SKL = new Organisation("other:skl", "SKL", null);

    private SampleOverviews() {}

    /** @param evaluators how many there are in the team */
    static Overview of(Phase phase, int evaluators, List<AreaProgress> areas, @Nullable PrintedTotal total) {
        List<TeamMember> team = IntStream.rangeClosed(1, evaluators)
                .mapToObj(n -> new TeamMember("evaluator-" + n, "Utvärderare " + n, SKL, Duty.EVALUATOR, null))
                .toList();
        return new Overview(
                UUID.randomUUID(),
                new Unit("se:1761", "Hammarö kommun", Unit.Type.MUNICIPALITY, null),
                2013,
                Hammaro.EDITION_NAME,
                List.of(),
                phase,
                team,
                areas,
                new Overview.Progress(0, 0, 0, areas.size(), 0, 0),
                total,
                0,
                Instant.EPOCH,
                total == null ? null : Instant.EPOCH,
                Instant.EPOCH);
    }

    static AreaProgress area(String code, int questions, @Nullable Integer agreed, Status status) {
        return new AreaProgress(code, "Område " + code, status, questions, agreed, agreed, false, null);
    }

    /** An area whose approval fell. */
    static AreaProgress voided(String code) {
        return new AreaProgress(code, "Område " + code, Status.IN_WORK, 1, 1, 1, true, null);
    }

    /** An area of a finished assessment. */
    static AreaProgress printed(String code, int achieved, int max) {
        return new AreaProgress(
                code, "Område " + code, Status.APPROVED, 1, 1, 1, false, new PrintedTotal(achieved, max, null, null));
    }
}
