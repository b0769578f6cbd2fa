package samsyn.command.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import samsyn.command.assessment.Asked;
import samsyn.command.assessment.Refused;
import samsyn.command.axon.KeyReused;
import samsyn.edge.language.PreferredLanguage;
import samsyn.edge.postgres.LogUnavailable;
import samsyn.edge.problem.BadRequest;
import samsyn.edge.problem.Problem;
import samsyn.edge.problem.ProblemType;
import samsyn.event.EntryException;
import samsyn.json.CanonicalJson;
import samsyn.privacy.KeyStoreException;
import samsyn.text.Reveal;
import tools.jackson.databind.JsonNode;

/** Turns every way a command can fail into a problem that says what is wrong, where, and what to do. */
@RestControllerAdvice(basePackageClasses = CommandErrors.class)
class CommandErrors {

    private static final Logger LOG = LoggerFactory.getLogger(CommandErrors.class);

    private final Reveal reveal;

    CommandErrors(Reveal commandReveal) {
        this.reveal = commandReveal;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused, HttpServletRequest request) {
        Problem problem = problem(refused, request);
        Asked asked = refused.asked();
        return answer(asked == null ? problem : problem.asking(AskedBody.of(asked)), refused.version());
    }

    @ExceptionHandler
    ResponseEntity<Problem> changed(ChangedSinceSeen stale, HttpServletRequest request) {
        Problem problem = problem(stale.refused(), request);
        Object version = stale.refused().version();
        try {
            JsonNode shown = reveal.revealed(CanonicalJson.mapper().valueToTree(stale.current()), stale.assessment());
            return answer(problem.withBoth(shown, Bodies.tree(stale.sent())), version);
        } catch (LogUnavailable | KeyStoreException e) {
            return unavailable(e, request);
        } catch (IllegalStateException missing) {
            LOG.error("What stands there now cannot be shown", missing);
            return answer(problem, version);
        }
    }

    @ExceptionHandler
    ResponseEntity<Problem> bad(BadRequest bad, HttpServletRequest request) {
        return fault(bad.fault(), bad.field(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> reused(KeyReused reused, HttpServletRequest request) {
        return fault(Fault.KEY_REUSED, "Idempotency-Key", request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLong(EntryException e, HttpServletRequest request) {
        return fault(Fault.TOO_LONG, "body", request);
    }

    @ExceptionHandler({LogUnavailable.class, KeyStoreException.class})
    ResponseEntity<Problem> unavailable(RuntimeException e, HttpServletRequest request) {
        LOG.warn("A command could not be kept: {}", e.getMessage());
        return fault(Fault.LOG_UNAVAILABLE, null, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> ours(RuntimeException e, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return fault(Fault.OUR_FAULT, null, request);
    }

    static ResponseEntity<Problem> fault(ProblemType fault, @Nullable String field, HttpServletRequest request) {
        return answer(Problem.of(fault, field, PreferredLanguage.of(request)), null);
    }

    private static Problem problem(Refused refused, HttpServletRequest request) {
        return Problem.of(new RefusalType(refused.refusal()), refused.field(), PreferredLanguage.of(request))
                .withVersion(refused.version());
    }

    private static ResponseEntity<Problem> answer(Problem problem, @Nullable Object version) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.valueOf(problem.status()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return (version == null ? answer : answer.eTag(version.toString())).body(problem);
    }
}
