package samsyn.command.web;

import jakarta.servlet.http.HttpServletRequest;
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
import samsyn.command.web.CommandDoor.Accepted;
import samsyn.event.AssessmentEvent.Returned;

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
            String why = Incoming.line(reason, "questions.reason");
            Incoming.limit(why, LONGEST_RETURN_REASON, "questions.reason");
            return new Returned(Incoming.line(question, "questions.question"), why);
        }
    }

    record ReasonBody(@Nullable String reason) {}

    @PostMapping("/submission")
    ResponseEntity<Accepted> submit(
            @PathVariable String assessment, @PathVariable String area, Incoming in, HttpServletRequest request) {
        return door.change(Incoming.id(assessment, "assessment"), new SubmitArea(area, in.seen()), in, request);
    }

    @PostMapping("/approval")
    ResponseEntity<Accepted> approve(
            @PathVariable String assessment, @PathVariable String area, Incoming in, HttpServletRequest request) {
        return door.change(Incoming.id(assessment, "assessment"), new ApproveArea(area, in.seen()), in, request);
    }

    @PostMapping("/return")
    ResponseEntity<Accepted> giveBack(
            @PathVariable String assessment, @PathVariable String area, Incoming in, HttpServletRequest request) {
        ReturnBody body = in.body(ReturnBody.class);
        List<ReturnedBody> questions = body.questions() == null ? List.of() : body.questions();
        if (questions.size() > MOST_RETURNED) {
            throw new BadRequest(Fault.TOO_LONG, "questions");
        }
        ReturnArea command = new ReturnArea(
                area,
                in.seen(),
                questions.stream().map(ReturnedBody::returned).toList(),
                Incoming.reason(body.reason()));
        return door.change(Incoming.id(assessment, "assessment"), command, in, request);
    }

    @PostMapping("/reopening")
    ResponseEntity<Accepted> reopen(
            @PathVariable String assessment, @PathVariable String area, Incoming in, HttpServletRequest request) {
        String reason = Incoming.reason(in.body(ReasonBody.class).reason());
        return door.change(Incoming.id(assessment, "assessment"), new ReopenArea(area, reason), in, request);
    }
}
