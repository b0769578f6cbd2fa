package samsyn.command.assessment;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.Judged.Remark;
import samsyn.command.assessment.QuestionState.Proposal;
import samsyn.command.assessment.Reviewed.AreaState;
import samsyn.command.assessment.Team.Membership;
import samsyn.command.assessment.Written.Note;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.AboutArea;
import samsyn.event.AssessmentEvent.AboutEvidence;
import samsyn.event.AssessmentEvent.AboutQuestion;

/** What an event must find in the state. A whole log never fails here; a broken one is told where it is broken. */
final class Expect {

    private Expect() {}

    static <E extends AssessmentEvent & AboutQuestion> QuestionState question(Opened s, E event) {
        return question(event.question(), s, event);
    }

    static QuestionState question(String code, Opened s, AssessmentEvent event) {
        return found(s.question(code), "question " + code, s, event);
    }

    static void questions(Collection<String> codes, Opened s, AssessmentEvent event) {
        codes.forEach(code -> question(code, s, event));
    }

    static <E extends AssessmentEvent & AboutArea> AreaState area(Opened s, E event) {
        return found(s.area(event.area()), "area " + event.area(), s, event);
    }

    static <E extends AssessmentEvent & AboutEvidence> void evidence(Opened s, E event) {
        found(s.item(event.evidence()), "evidence " + event.evidence(), s, event);
    }

    static void link(UUID id, QuestionState q, Opened s, AssessmentEvent event) {
        found(q.links().get(id), "link " + id, s, event);
    }

    static Proposal proposal(UUID id, QuestionState q, Opened s, AssessmentEvent event) {
        return found(Optional.ofNullable(q.proposal()).filter(p -> p.id().equals(id)), "proposal " + id, s, event);
    }

    static Remark remark(UUID id, Opened s, AssessmentEvent event) {
        return found(s.judged().remarks().get(id), "remark " + id, s, event);
    }

    static Note finding(UUID id, Opened s, AssessmentEvent event) {
        return found(s.written().notes().get(id), "finding " + id, s, event);
    }

    static Membership member(String id, Opened s, AssessmentEvent event) {
        return found(s.team().membership(id), "member " + id, s, event);
    }

    /** The event does not fit the state: what was read is not what was written. */
    static IllegalStateException broken(AssessmentEvent event, Assessment state, String why) {
        String where = state instanceof Opened s
                ? s.setting().unit().id() + ", " + s.setting().phase()
                : "NOT_OPENED";
        return new IllegalStateException("%s does not fit the assessment (%s): %s"
                .formatted(event.getClass().getSimpleName(), where, why));
    }

    private static <T> T found(@Nullable T thing, String what, Opened s, AssessmentEvent event) {
        return found(Optional.ofNullable(thing), what, s, event);
    }

    private static <T> T found(Optional<T> thing, String what, Opened s, AssessmentEvent event) {
        return thing.orElseThrow(() -> broken(event, s, "it has no " + what));
    }
}
