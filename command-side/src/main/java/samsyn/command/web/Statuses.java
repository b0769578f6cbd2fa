package samsyn.command.web;

import org.springframework.http.HttpStatus;
import samsyn.command.assessment.Refusal;

/** The one place that maps a refusal to HTTP. */
final class Statuses {

    private Statuses() {}

    static HttpStatus of(Refusal refusal) {
        return switch (refusal) {
            case REASON_REQUIRED,
                    TEXT_REQUIRED,
                    IN_THE_FUTURE,
                    YEAR_OUT_OF_RANGE,
                    SCORE_BELOW_ZERO,
                    SCORE_ABOVE_MAXIMUM,
                    TOO_MANY_DECIMALS,
                    CRITERIA_REQUIRED,
                    NO_CRITERIA_HERE,
                    CRITERIA_INCOMPLETE,
                    MEAN_ONLY_PROPOSED,
                    QUESTION_OF_ANOTHER_AREA,
                    HEADING_ONLY_IN_PROSE,
                    ROLE_MODEL_ONLY_FOR_IMPROVEMENTS -> HttpStatus.BAD_REQUEST;
            case NOT_COORDINATOR, NOT_EVALUATOR, NOT_REVIEWER, NOT_IN_THIS_TEAM, NO_LONGER_HERE -> HttpStatus.FORBIDDEN;
            case NO_SUCH_ASSESSMENT,
                    NO_SUCH_QUESTION,
                    NO_SUCH_AREA,
                    NO_SUCH_EVIDENCE,
                    NO_SUCH_LINK,
                    NO_SUCH_FINDING,
                    NO_SUCH_REMARK,
                    NOT_A_TEAM_MEMBER -> HttpStatus.NOT_FOUND;
            case CHANGED_SINCE_SEEN -> HttpStatus.PRECONDITION_FAILED;
            case VERSION_REQUIRED -> HttpStatus.PRECONDITION_REQUIRED;
            case ALREADY_OPENED,
                    ASSESSMENT_FINISHED,
                    ASSESSMENT_CANCELLED,
                    ID_TAKEN,
                    EMPLOYED_BY_THE_UNIT,
                    LIKENESS_FOUND,
                    FORMED_THE_ASSESSMENT,
                    ALREADY_IN_THE_TEAM,
                    EVALUATES_AND_REVIEWS,
                    WOULD_DISCLOSE,
                    OTHER_KIND_OF_EVIDENCE,
                    ALREADY_LINKED,
                    NOT_SCORED,
                    FROZEN_AFTER_DISCLOSURE,
                    ALREADY_AGREED,
                    TOO_FEW_EVALUATORS,
                    NOT_YET_DISCLOSED,
                    OUTSIDE_TOLERANCE,
                    ALL_SAY_NOT_APPLICABLE,
                    NO_SUCH_PROPOSAL,
                    OWN_PROPOSAL,
                    ALREADY_CONFIRMED,
                    NOT_AGREED,
                    ALREADY_RESOLVED,
                    QUESTIONS_NOT_AGREED,
                    ALREADY_SUBMITTED,
                    ALREADY_APPROVED,
                    NOT_SUBMITTED,
                    NOTHING_TO_REOPEN,
                    AREAS_NOT_APPROVED,
                    STILL_IN_PROGRESS -> HttpStatus.CONFLICT;
        };
    }
}
