package samsyn.command.web;

import org.springframework.http.HttpStatus;
import samsyn.command.assessment.Refusal;
import samsyn.edge.problem.ProblemType;

/** A refusal as HTTP tells it. */
record RefusalType(Refusal refusal) implements ProblemType {

    @Override
    public String name() {
        return refusal.name();
    }

    @Override
    public HttpStatus status() {
        return Statuses.of(refusal);
    }

    @Override
    public String sentences() {
        return "refusals";
    }
}
