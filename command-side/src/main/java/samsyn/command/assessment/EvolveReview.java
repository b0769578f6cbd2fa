package samsyn.command.assessment;

import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.Reviewed.AreaState;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.event.AssessmentEvent.AboutArea;
import samsyn.event.AssessmentEvent.ApprovalVoided;
import samsyn.event.AssessmentEvent.AreaApproved;
import samsyn.event.AssessmentEvent.AreaReopened;
import samsyn.event.AssessmentEvent.AreaReturned;
import samsyn.event.AssessmentEvent.AreaSubmitted;
import samsyn.event.AssessmentEvent.ReviewEvent;

/** The assessment after an area was handed over, approved, given back or taken up again. */
final class EvolveReview {

    private EvolveReview() {}

    static Opened evolve(Opened s, ReviewEvent event) {
        return switch (event) {
            case AreaSubmitted e -> stands(s, e, Status.SUBMITTED, null);
            case AreaApproved e -> stands(s, e, Status.APPROVED, e.content());
            case AreaReturned e -> stands(s, e, Status.RETURNED, null);
            case AreaReopened e -> stands(s, e, Status.IN_WORK, null);
            case ApprovalVoided e -> stands(s, e, s.isAgreed(e.area()) ? Status.SUBMITTED : Status.IN_WORK, null);
        };
    }

    private static <E extends ReviewEvent & AboutArea> Opened stands(
            Opened s, E event, Status status, @Nullable String approved) {
        Expect.area(s, event);
        return s.with(s.reviewed().with(event.area(), new AreaState(status, approved)));
    }
}
