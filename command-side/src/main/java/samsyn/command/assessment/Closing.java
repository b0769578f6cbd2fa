package samsyn.command.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.AssessmentCommand.CancelAssessment;
import samsyn.command.assessment.AssessmentCommand.ReopenAssessment;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.command.assessment.Setting.Phase;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.AssessmentCancelled;
import samsyn.event.AssessmentEvent.AssessmentFinished;
import samsyn.event.AssessmentEvent.AssessmentReopened;
import samsyn.score.ResultTable;
import samsyn.score.Score;

/** Finishing, taking up again, giving up. */
final class Closing {

    private Closing() {}

    static List<AssessmentEvent> finish(Opened s, Person who) {
        Demand.coordinator(who, s);
        Demand.inProgress(s);
        if (s.reviewed().areas().values().stream().anyMatch(a -> a.status() != Status.APPROVED)) {
            throw Refused.because(Refusal.AREAS_NOT_APPROVED);
        }
        Map<String, Score> agreed = new HashMap<>();
        s.judged().questions().values().forEach(q -> {
            if (q.agreed() != null) {
                agreed.put(q.code(), q.agreed().score());
            }
        });
        return List.of(new AssessmentFinished(ResultTable.of(s.setting().edition(), agreed)));
    }

    static List<AssessmentEvent> reopen(ReopenAssessment c, Opened s, Person who) {
        Demand.coordinator(who, s);
        if (s.setting().phase() == Phase.IN_PROGRESS) {
            throw Refused.because(Refusal.STILL_IN_PROGRESS);
        }
        return List.of(new AssessmentReopened(Demand.reason(c.reason())));
    }

    static List<AssessmentEvent> cancel(CancelAssessment c, Opened s, Person who) {
        Demand.coordinator(who, s);
        Demand.inProgress(s);
        return List.of(new AssessmentCancelled(Demand.reason(c.reason())));
    }
}
