package samsyn.command.assessment;

import java.util.List;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.AssessmentCommand.MakeRemark;
import samsyn.command.assessment.AssessmentCommand.ResolveRemark;
import samsyn.command.assessment.Judged.Remark;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.RemarkMade;
import samsyn.event.AssessmentEvent.RemarkResolved;

/** Remarks on areas and questions, and how they were dealt with. */
final class Remarking {

    private Remarking() {}

    static List<AssessmentEvent> make(MakeRemark c, Opened s, Person who) {
        member(who, s);
        Demand.inProgress(s);
        Demand.area(c.area(), s);
        if (c.question() != null) {
            Demand.inArea(c.question(), c.area(), s, "question");
        }
        readable(s, who, c.area());
        Demand.text(c.text(), "text");
        Demand.fresh(c.remark(), s, "remark");
        return List.of(new RemarkMade(c.remark(), c.area(), c.question(), who.id(), c.text()));
    }

    static List<AssessmentEvent> resolve(ResolveRemark c, Opened s, Person who) {
        member(who, s);
        Demand.inProgress(s);
        Remark remark = s.judged().remarks().get(c.remark());
        if (remark == null || !Knowing.ofRemark(remark, s, who)) {
            throw Refused.because(Refusal.NO_SUCH_REMARK, "remark");
        }
        readable(s, who, remark.area());
        if (remark.resolved()) {
            throw Refused.because(Refusal.ALREADY_RESOLVED);
        }
        Demand.text(c.resolution(), "resolution");
        return List.of(new RemarkResolved(c.remark(), remark.area(), remark.question(), c.resolution()));
    }

    private static void member(Person who, Opened s) {
        if (!s.team().isActive(who.id(), Duty.EVALUATOR) && !s.team().isActive(who.id(), Duty.REVIEWER)) {
            throw Refused.because(Refusal.NOT_IN_THIS_TEAM);
        }
        Demand.notTied(who, s);
    }

    private static void readable(Opened s, Person who, String area) {
        if (!Knowing.ofReview(area, s, who)) {
            throw Refused.because(Refusal.NOT_SUBMITTED, "area");
        }
    }
}
