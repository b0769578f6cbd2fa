package samsyn.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import samsyn.command.assessment.Refused;
import samsyn.command.axon.KeyReused;
import samsyn.command.postgres.LogUnavailable;
import samsyn.event.EntryException;
import samsyn.privacy.KeyStoreException;

/** Turns every way a command can fail into a problem that says what is wrong, where, and what to do. */
@RestControllerAdvice(basePackageClasses = CommandErrors.class)
class CommandErrors {

    private static final Logger LOG = LoggerFactory.getLogger(CommandErrors.class);
    private static final String SENT = CommandErrors.class.getName() + ".sent";

    /** Remembers the body, so that a conflict can give back what was typed. */
    static void remember(HttpServletRequest request, Incoming incoming) {
        request.setAttribute(SENT, incoming.bytes());
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused, HttpServletRequest request) {
        byte[] sent = (byte[]) request.getAttribute(SENT);
        Locale language = Language.of(request);
        return answer(Problem.of(refused, language, sent == null ? null : Bodies.tree(sent)), refused.version());
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

    static ResponseEntity<Problem> fault(Fault fault, @Nullable String field, HttpServletRequest request) {
        return answer(Problem.of(fault, field, Language.of(request)), null);
    }

    private static ResponseEntity<Problem> answer(Problem problem, @Nullable Object version) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.valueOf(problem.status()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return (version == null ? answer : answer.eTag(version.toString())).body(problem);
    }
}
