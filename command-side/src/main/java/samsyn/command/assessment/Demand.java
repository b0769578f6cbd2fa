package samsyn.command.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.command.assessment.Gathered.Item;
import samsyn.command.assessment.Person.Right;
import samsyn.command.assessment.Reviewed.AreaState;
import samsyn.command.assessment.Team.Membership;
import samsyn.event.Actor;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.Text;

/** What most commands demand before anything else: who, in which phase, with which reason and version. */
final class Demand {

    private Demand() {}

    /** In what capacity a person acts here: as a member where they are or were one, else by right. */
    static Actor.@Nullable Role roleOf(Person who, Assessment state) {
        Membership membership =
                state instanceof Opened s ? s.team().membership(who.id()).orElse(null) : null;
        if (membership != null) {
            return membership.duty() == Duty.EVALUATOR ? Actor.Role.EVALUATOR : Actor.Role.REVIEWER;
        }
        if (who.rights().contains(Right.COORDINATOR)) {
            return Actor.Role.COORDINATOR;
        }
        return who.rights().contains(Right.AUDITOR) ? Actor.Role.AUDITOR : null;
    }

    static void coordinator(Person who, Assessment state) {
        if (roleOf(who, state) != Actor.Role.COORDINATOR) {
            throw Refused.because(Refusal.NOT_COORDINATOR);
        }
    }

    static void evaluator(Person who, Opened s) {
        if (!s.team().isActive(who.id(), Duty.EVALUATOR)) {
            throw Refused.because(Refusal.NOT_EVALUATOR);
        }
        notTied(who, s);
    }

    static void reviewer(Person who, Opened s) {
        if (!s.team().isActive(who.id(), Duty.REVIEWER)) {
            throw Refused.because(Refusal.NOT_REVIEWER);
        }
        notTied(who, s);
    }

    /** Asked again whenever a member acts: people change employer. */
    static void notTied(Person who, Opened s) {
        if (who.employer().isTiedTo(s.setting().unit().organisation())) {
            throw Refused.because(Refusal.EMPLOYED_BY_THE_UNIT);
        }
    }

    static void inProgress(Opened s) {
        switch (s.setting().phase()) {
            case IN_PROGRESS -> {}
            case FINISHED -> throw Refused.because(Refusal.ASSESSMENT_FINISHED);
            case CANCELLED -> throw Refused.because(Refusal.ASSESSMENT_CANCELLED);
        }
    }

    /** An active evaluator, while there is work to do. */
    static void evaluatorAtWork(Person who, Opened s) {
        evaluator(who, s);
        inProgress(s);
    }

    static String reason(@Nullable String reason) {
        return reason(reason, "reason");
    }

    static String reason(@Nullable String reason, String field) {
        if (reason == null || reason.isBlank()) {
            throw Refused.because(Refusal.REASON_REQUIRED, field);
        }
        return reason;
    }

    static void text(@Nullable Text text, String field) {
        if (text == null || (text instanceof Text.Inline(String value) && value.isBlank())) {
            throw Refused.because(Refusal.TEXT_REQUIRED, field);
        }
    }

    static void text(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw Refused.because(Refusal.TEXT_REQUIRED, field);
        }
    }

    /** An id names one thing of the assessment for ever, also after that was taken away. */
    static void fresh(UUID id, Opened s, String field) {
        if (s.isTaken(id)) {
            throw Refused.because(Refusal.ID_TAKEN, field);
        }
    }

    static QuestionState question(String code, Opened s) {
        return question(code, s, "question");
    }

    static QuestionState question(String code, Opened s, String field) {
        return s.question(code).orElseThrow(() -> Refused.because(Refusal.NO_SUCH_QUESTION, field));
    }

    static AreaState area(String code, Opened s) {
        return s.area(code).orElseThrow(() -> Refused.because(Refusal.NO_SUCH_AREA, "area"));
    }

    static Item evidence(UUID id, Opened s) {
        return s.item(id).orElseThrow(() -> Refused.because(Refusal.NO_SUCH_EVIDENCE, "evidence"));
    }

    static void inArea(String question, String area, Opened s, String field) {
        String code = question(question, s, field).code();
        if (!s.setting().edition().areaOf(code).code().equals(area)) {
            throw Refused.because(Refusal.QUESTION_OF_ANOTHER_AREA, field);
        }
    }

    static void notAfter(LocalDate today, @Nullable LocalDate date, String field) {
        if (date != null && date.isAfter(today)) {
            throw Refused.because(Refusal.IN_THE_FUTURE, field);
        }
    }

    /**
     * The sender must have seen the version that stands now.
     *
     * @param current what the sender is shown where they have not
     */
    static void seen(@Nullable Object seen, Object version, Object current) {
        if (seen == null) {
            throw Refused.because(Refusal.VERSION_REQUIRED);
        }
        if (!seen.equals(version)) {
            throw Refused.stale(current, version);
        }
    }
}
