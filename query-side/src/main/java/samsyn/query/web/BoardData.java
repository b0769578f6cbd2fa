package samsyn.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.query.dossier.Phase;
import samsyn.query.face.Total;
import samsyn.query.page.BoardPage;
import samsyn.query.page.BoardPage.AreaState;
import samsyn.query.page.BoardPage.AreaTotal;
import samsyn.query.page.BoardPage.Finished;
import samsyn.query.page.BoardPage.InProgress;
import samsyn.query.page.Subject;
import samsyn.query.read.AssessmentOverview;
import samsyn.query.read.Overview;

/** Turns overviews into the rows of the board. */
final class BoardData {

    private static final ZoneId DAY = ZoneId.of("Europe/Stockholm");

    private BoardData() {}

    static BoardPage.Data of(List<AssessmentOverview> seen, boolean mayOpen) {
        return new BoardPage.Data(
                with(seen, Phase.IN_PROGRESS).map(BoardData::inProgress).toList(),
                with(seen, Phase.FINISHED).map(BoardData::finished).toList(),
                with(seen, Phase.CANCELLED).map(BoardData::subject).toList(),
                mayOpen);
    }

    static Subject subject(Overview overview) {
        return new Subject(
                overview.id(),
                overview.unit().name(),
                overview.year(),
                overview.edition().tool(),
                overview.edition().name(),
                overview.edition().language());
    }

    /** Names of the active evaluators. */
    static List<String> evaluators(Overview overview) {
        return overview.team().stream()
                .filter(member -> member.duty() == Duty.EVALUATOR)
                .map(Overview.TeamMember::name)
                .toList();
    }

    private static java.util.stream.Stream<Overview> with(List<AssessmentOverview> seen, Phase phase) {
        return seen.stream().map(AssessmentOverview::overview).filter(o -> o.status() == phase);
    }

    private static InProgress inProgress(Overview overview) {
        return new InProgress(
                subject(overview),
                LocalDate.ofInstant(overview.openedAt(), DAY),
                evaluators(overview),
                overview.areas().stream().map(BoardData::progress).toList(),
                overview.lastChangedAt());
    }

    private static BoardPage.AreaProgress progress(Overview.AreaProgress area) {
        return new BoardPage.AreaProgress(area.code(), area.questions(), area.agreed(), state(area));
    }

    private static AreaState state(Overview.AreaProgress area) {
        if (area.voided()) {
            return AreaState.VOIDED;
        }
        return switch (area.status()) {
            case IN_WORK -> AreaState.IN_WORK;
            case SUBMITTED -> AreaState.SUBMITTED;
            case RETURNED -> AreaState.RETURNED;
            case APPROVED -> AreaState.APPROVED;
        };
    }

    private static Finished finished(Overview overview) {
        Total total = Objects.requireNonNull(overview.total());
        Instant at = Objects.requireNonNull(overview.finishedAt());
        return new Finished(
                subject(overview),
                at,
                orZero(total.achieved()),
                total.max(),
                overview.areas().stream().map(BoardData::total).toList());
    }

    private static AreaTotal total(Overview.AreaProgress area) {
        Total total = Objects.requireNonNull(area.total());
        return new AreaTotal(area.code(), orZero(total.achieved()), total.max());
    }

    private static int orZero(@Nullable Integer number) {
        return Objects.requireNonNullElse(number, 0);
    }
}
