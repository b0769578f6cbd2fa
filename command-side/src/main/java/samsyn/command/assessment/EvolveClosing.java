package samsyn.command.assessment;

import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.Setting.Phase;
import samsyn.event.AssessmentEvent.AssessmentCancelled;
import samsyn.event.AssessmentEvent.AssessmentFinished;
import samsyn.event.AssessmentEvent.AssessmentReopened;
import samsyn.event.AssessmentEvent.ClosingEvent;

/** The assessment after it was finished, taken up again or given up. */
final class EvolveClosing {

    private EvolveClosing() {}

    static Opened evolve(Opened s, ClosingEvent event) {
        Phase phase = switch (event) {
            case AssessmentFinished _ -> Phase.FINISHED;
            case AssessmentReopened _ -> Phase.IN_PROGRESS;
            case AssessmentCancelled _ -> Phase.CANCELLED;
        };
        return s.with(s.setting().with(phase));
    }
}
