package samsyn.command.web;

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
import samsyn.edge.problem.BadRequest;
import samsyn.event.Text;
import tools.jackson.databind.JsonNode;

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

    /** The first own score without {@code If-Match}; with it, a revision of the version named there. */
    @PutMapping("/score")
    ResponseEntity<JsonNode> score(@PathVariable String question, Incoming in) {
        ScoreBody body = in.body(ScoreBody.class);
        Judgement judgement = JudgementBody.judgement(body.score());
        Text rationale = in.text(body.rationale(), "rationale");
        List<String> named = body.links() == null ? List.of() : body.links();
        if (named.size() > MOST_LINKS) {
            throw new BadRequest(Fault.TOO_LONG, "links");
        }
        List<UUID> links = named.stream().map(link -> Fields.id(link, "links")).toList();
        Integer seen = in.seenVersion();
        AssessmentCommand command = seen == null
                ? new ScoreQuestion(question, judgement, rationale, links)
                : new ReviseScore(question, judgement, rationale, links, Fields.reason(body.reason()), seen);
        return door.change(command, in);
    }

    @DeleteMapping("/score")
    ResponseEntity<JsonNode> withdraw(@PathVariable String question, Incoming in) {
        String reason = ReasonBody.of(in);
        return door.change(new WithdrawScore(question, reason, in.seenVersion()), in);
    }

    @PostMapping("/proposals")
    ResponseEntity<JsonNode> propose(@PathVariable String question, Incoming in) {
        ProposalBody body = in.body(ProposalBody.class);
        ProposeConsensus command = new ProposeConsensus(
                UUID.randomUUID(),
                question,
                JudgementBody.judgement(body.score()),
                Fields.reason(body.reason()),
                in.seenVersion());
        return door.make(command, in);
    }

    @PostMapping("/proposals/{proposal}/confirmation")
    ResponseEntity<JsonNode> confirm(@PathVariable String question, @PathVariable String proposal, Incoming in) {
        return door.change(new ConfirmConsensus(Fields.id(proposal, "proposal"), question), in);
    }

    @PostMapping("/proposals/{proposal}/decline")
    ResponseEntity<JsonNode> decline(@PathVariable String question, @PathVariable String proposal, Incoming in) {
        String reason = ReasonBody.of(in);
        return door.change(new DeclineConsensus(Fields.id(proposal, "proposal"), question, reason), in);
    }

    @PostMapping("/reopening")
    ResponseEntity<JsonNode> reopen(@PathVariable String question, Incoming in) {
        String reason = ReasonBody.of(in);
        return door.change(new ReopenQuestion(question, reason, in.seenVersion()), in);
    }
}
