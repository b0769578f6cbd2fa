package samsyn.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import samsyn.command.assessment.AssessmentCommand;
import samsyn.command.assessment.AssessmentCommand.ConfirmConsensus;
import samsyn.command.assessment.AssessmentCommand.DeclineConsensus;
import samsyn.command.assessment.AssessmentCommand.ProposeConsensus;
import samsyn.command.assessment.AssessmentCommand.ReopenQuestion;
import samsyn.command.assessment.AssessmentCommand.ReviseScore;
import samsyn.command.assessment.AssessmentCommand.ScoreQuestion;
import samsyn.command.assessment.AssessmentCommand.WithdrawScore;
import samsyn.command.assessment.Judgement;
import samsyn.command.web.CommandDoor.Accepted;
import samsyn.event.Text;

/** The evaluators' commands about scores: their own, and the one they agree on. */
@RestController
@RequestMapping("/api/assessments/{assessment}/questions/{question}")
class ScoringController {

    private static final int MOST_LINKS = 200;

    private final CommandDoor door;

    ScoringController(CommandDoor door) {
        this.door = door;
    }

    record ScoreBody(
            @Nullable JudgementBody score,
            @Nullable String rationale,
            @Nullable List<String> links,
            @Nullable String reason) {}

    record ProposalBody(
            @Nullable JudgementBody score, @Nullable String reason) {}

    record ReasonBody(@Nullable String reason) {}

    /** The first own score without {@code If-Match}; with it, a revision of the version named there. */
    @PutMapping("/score")
    ResponseEntity<Accepted> score(
            @PathVariable String assessment, @PathVariable String question, Incoming in, HttpServletRequest request) {
        ScoreBody body = in.body(ScoreBody.class);
        Judgement judgement = JudgementBody.judgement(body.score());
        Text rationale = in.text(body.rationale(), "rationale");
        List<String> named = body.links() == null ? List.of() : body.links();
        if (named.size() > MOST_LINKS) {
            throw new BadRequest(Fault.TOO_LONG, "links");
        }
        List<UUID> links =
                named.stream().map(link -> Incoming.id(link, "links")).toList();
        Integer seen = in.seenVersion();
        AssessmentCommand command = seen == null
                ? new ScoreQuestion(question, judgement, rationale, links)
                : new ReviseScore(question, judgement, rationale, links, Incoming.reason(body.reason()), seen);
        return door.change(Incoming.id(assessment, "assessment"), command, in, request);
    }

    @DeleteMapping("/score")
    ResponseEntity<Accepted> withdraw(
            @PathVariable String assessment, @PathVariable String question, Incoming in, HttpServletRequest request) {
        String reason = Incoming.reason(in.body(ReasonBody.class).reason());
        return door.change(
                Incoming.id(assessment, "assessment"),
                new WithdrawScore(question, reason, in.seenVersion()),
                in,
                request);
    }

    @PostMapping("/proposals")
    ResponseEntity<Accepted> propose(
            @PathVariable String assessment, @PathVariable String question, Incoming in, HttpServletRequest request) {
        ProposalBody body = in.body(ProposalBody.class);
        ProposeConsensus command = new ProposeConsensus(
                UUID.randomUUID(),
                question,
                JudgementBody.judgement(body.score()),
                Incoming.reason(body.reason()),
                in.seenVersion());
        return door.make(Incoming.id(assessment, "assessment"), command, in, request);
    }

    @PostMapping("/proposals/{proposal}/confirmation")
    ResponseEntity<Accepted> confirm(
            @PathVariable String assessment,
            @PathVariable String question,
            @PathVariable String proposal,
            Incoming in,
            HttpServletRequest request) {
        return door.change(
                Incoming.id(assessment, "assessment"),
                new ConfirmConsensus(Incoming.id(proposal, "proposal"), question),
                in,
                request);
    }

    @PostMapping("/proposals/{proposal}/decline")
    ResponseEntity<Accepted> decline(
            @PathVariable String assessment,
            @PathVariable String question,
            @PathVariable String proposal,
            Incoming in,
            HttpServletRequest request) {
        String reason = Incoming.reason(in.body(ReasonBody.class).reason());
        return door.change(
                Incoming.id(assessment, "assessment"),
                new DeclineConsensus(Incoming.id(proposal, "proposal"), question, reason),
                in,
                request);
    }

    @PostMapping("/reopening")
    ResponseEntity<Accepted> reopen(
            @PathVariable String assessment, @PathVariable String question, Incoming in, HttpServletRequest request) {
        String reason = Incoming.reason(in.body(ReasonBody.class).reason());
        return door.change(
                Incoming.id(assessment, "assessment"),
                new ReopenQuestion(question, reason, in.seenVersion()),
                in,
                request);
    }
}
