package samsyn.command.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.AssessmentCommand.ApproveArea;
import samsyn.command.assessment.AssessmentCommand.ReopenArea;
import samsyn.command.assessment.AssessmentCommand.ReturnArea;
import samsyn.command.assessment.AssessmentCommand.SubmitArea;
import samsyn.command.assessment.Reviewed.AreaState;
import samsyn.command.assessment.Reviewed.AreaState.Status;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.AreaApproved;
import samsyn.event.AssessmentEvent.AreaReopened;
import samsyn.event.AssessmentEvent.AreaReturned;
import samsyn.event.AssessmentEvent.AreaSubmitted;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Returned;

/** Handing an area over, approving exactly what was seen, giving it back, taking it up again. */
final class Reviewing {

    private Reviewing() {}

    static List<AssessmentEvent> submit(SubmitArea c, Opened s, Person who) {
        Demand.evaluatorAtWork(who, s);
        AreaState area = Demand.area(c.area(), s);
        if (area.status() == Status.SUBMITTED) {
            throw Refused.because(Refusal.ALREADY_SUBMITTED);
        }
        if (area.status() == Status.APPROVED) {
            throw Refused.because(Refusal.ALREADY_APPROVED);
        }
        agreed(c.area(), s);
        return List.of(new AreaSubmitted(c.area(), seenContent(c.area(), c.content(), s)));
    }

    static List<AssessmentEvent> approve(ApproveArea c, Opened s, Person who) {
        submitted(c.area(), s, who);
        agreed(c.area(), s);
        return List.of(new AreaApproved(c.area(), seenContent(c.area(), c.content(), s)));
    }

    static List<AssessmentEvent> giveBack(ReturnArea c, Opened s, Person who) {
        submitted(c.area(), s, who);
        String content = seenContent(c.area(), c.content(), s);
        for (Returned returned : c.questions()) {
            Demand.inArea(returned.question(), c.area(), s, "questions");
            Demand.reason(returned.reason(), "questions.reason");
        }
        return List.of(new AreaReturned(c.area(), content, c.questions(), Demand.reason(c.reason())));
    }

    /** An evaluator takes back a submission, a reviewer an approval. */
    static List<AssessmentEvent> reopen(ReopenArea c, Opened s, Person who) {
        boolean reviews = s.team().isActive(who.id(), Duty.REVIEWER);
        if (reviews) {
            Demand.reviewer(who, s);
        } else {
            Demand.evaluator(who, s);
        }
        Demand.inProgress(s);
        if (Demand.area(c.area(), s).status() != (reviews ? Status.APPROVED : Status.SUBMITTED)) {
            throw Refused.because(Refusal.NOTHING_TO_REOPEN);
        }
        return List.of(new AreaReopened(c.area(), Demand.reason(c.reason())));
    }

    private static void submitted(String area, Opened s, Person who) {
        Demand.reviewer(who, s);
        Demand.inProgress(s);
        Status status = Demand.area(area, s).status();
        if (status == Status.APPROVED) {
            throw Refused.because(Refusal.ALREADY_APPROVED);
        }
        if (status != Status.SUBMITTED) {
            throw Refused.because(Refusal.NOT_SUBMITTED);
        }
    }

    private static void agreed(String area, Opened s) {
        if (!s.isAgreed(area)) {
            throw Refused.because(Refusal.QUESTIONS_NOT_AGREED);
        }
    }

    private static String seenContent(String area, @Nullable String seen, Opened s) {
        String now = s.content(area).hash();
        Demand.seen(seen, now, now);
        return now;
    }
}
