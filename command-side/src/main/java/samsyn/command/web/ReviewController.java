package samsyn.command.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import samsyn.command.assessment.AssessmentCommand.ApproveArea;
import samsyn.command.assessment.AssessmentCommand.ReopenArea;
import samsyn.command.assessment.AssessmentCommand.ReturnArea;
import samsyn.command.assessment.AssessmentCommand.SubmitArea;
import samsyn.edge.problem.BadRequest;
import samsyn.event.AssessmentEvent.Returned;
import tools.jackson.databind.JsonNode;

/** Handing an area over and reviewing it; {@code If-Match} carries the hash of the content that was seen. */
@RestController
@RequestMapping("/api/assessments/{assessment}/areas/{area}")
class ReviewController {

    private static final int MOST_RETURNED = 20;
    private static final int LONGEST_RETURN_REASON = 500;

    private final CommandDoor door;

    ReviewController(CommandDoor door) {
        this.door = door;
    }

    record ReturnBody(
            @Nullable List<ReturnedBody> questions,
            @Nullable String reason) {}

    record ReturnedBody(@Nullable String question, @Nullable String reason) {
        Returned returned() {
            String why = Fields.line(reason, "questions.reason");
            Fields.limit(why, LONGEST_RETURN_REASON, "questions.reason");
            return new Returned(Fields.line(question, "questions.question"), why);
        }
    }

    @PostMapping("/submission")
    ResponseEntity<JsonNode> submit(@PathVariable String area, Incoming in) {
        return door.change(new SubmitArea(area, in.seen()), in);
    }

    @PostMapping("/approval")
    ResponseEntity<JsonNode> approve(@PathVariable String area, Incoming in) {
        return door.change(new ApproveArea(area, in.seen()), in);
    }

    @PostMapping("/return")
    ResponseEntity<JsonNode> giveBack(@PathVariable String area, Incoming in) {
        ReturnBody body = in.body(ReturnBody.class);
        List<ReturnedBody> questions = body.questions() == null ? List.of() : body.questions();
        if (questions.size() > MOST_RETURNED) {
            throw new BadRequest(Fault.TOO_LONG, "questions");
        }
        ReturnArea command = new ReturnArea(
                area, in.seen(), questions.stream().map(ReturnedBody::returned).toList(), Fields.reason(body.reason()));
        return door.change(command, in);
    }

    @PostMapping("/reopening")
    ResponseEntity<JsonNode> reopen(@PathVariable String area, Incoming in) {
        String reason = ReasonBody.of(in);
        return door.change(new ReopenArea(area, reason), in);
    }
}
