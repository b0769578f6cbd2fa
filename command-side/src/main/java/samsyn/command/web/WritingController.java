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
import samsyn.command.assessment.AssessmentCommand.MakeRemark;
import samsyn.command.assessment.AssessmentCommand.RecordShortFacts;
import samsyn.command.assessment.AssessmentCommand.RemoveFinding;
import samsyn.command.assessment.AssessmentCommand.ResolveRemark;
import samsyn.command.assessment.AssessmentCommand.ReviseFinding;
import samsyn.command.assessment.AssessmentCommand.WriteFinding;
import samsyn.command.web.CommandDoor.Accepted;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent.Fact;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.organisation.Organisations;

/** The commands about what is written: prose, strengths, improvement opportunities, short facts, remarks. */
@RestController
@RequestMapping("/api/assessments/{assessment}")
class WritingController {

    private static final int MOST_FACTS = 40;
    private static final int LONGEST_FACT = 300;

    private final CommandDoor door;
    private final Organisations organisations;

    WritingController(CommandDoor door, Organisations organisations) {
        this.door = door;
        this.organisations = organisations;
    }

    record FindingBody(
            @Nullable List<String> questions,
            @Nullable String heading,
            @Nullable String text,
            @Nullable OrganisationBody roleModel,
            @Nullable String reason) {}

    record FactBody(@Nullable String name, @Nullable String value) {}

    record ShortFactsBody(
            @Nullable List<FactBody> facts, @Nullable String reason) {}

    record RemarkBody(
            @Nullable String area,
            @Nullable String question,
            @Nullable String text) {}

    record ResolutionBody(@Nullable String resolution) {}

    record ReasonBody(@Nullable String reason) {}

    @PostMapping("/areas/{area}/prose")
    ResponseEntity<Accepted> prose(
            @PathVariable String assessment, @PathVariable String area, Incoming in, HttpServletRequest request) {
        return write(assessment, area, NoteKind.PROSE, in, request);
    }

    @PostMapping("/areas/{area}/strengths")
    ResponseEntity<Accepted> strength(
            @PathVariable String assessment, @PathVariable String area, Incoming in, HttpServletRequest request) {
        return write(assessment, area, NoteKind.STRENGTH, in, request);
    }

    @PostMapping("/areas/{area}/improvements")
    ResponseEntity<Accepted> improvement(
            @PathVariable String assessment, @PathVariable String area, Incoming in, HttpServletRequest request) {
        return write(assessment, area, NoteKind.IMPROVEMENT, in, request);
    }

    @PutMapping("/findings/{finding}")
    ResponseEntity<Accepted> revise(
            @PathVariable String assessment, @PathVariable String finding, Incoming in, HttpServletRequest request) {
        FindingBody body = in.body(FindingBody.class);
        ReviseFinding command = new ReviseFinding(
                Incoming.id(finding, "finding"), finding(body, in), Incoming.reason(body.reason()), in.seenVersion());
        return door.change(Incoming.id(assessment, "assessment"), command, in, request);
    }

    @DeleteMapping("/findings/{finding}")
    ResponseEntity<Accepted> remove(
            @PathVariable String assessment, @PathVariable String finding, Incoming in, HttpServletRequest request) {
        String reason = Incoming.reason(in.body(ReasonBody.class).reason());
        RemoveFinding command = new RemoveFinding(Incoming.id(finding, "finding"), reason, in.seenVersion());
        return door.change(Incoming.id(assessment, "assessment"), command, in, request);
    }

    @PutMapping("/short-facts")
    ResponseEntity<Accepted> shortFacts(@PathVariable String assessment, Incoming in, HttpServletRequest request) {
        ShortFactsBody body = in.body(ShortFactsBody.class);
        List<FactBody> facts = Incoming.required(body.facts(), "facts");
        if (facts.size() > MOST_FACTS) {
            throw new BadRequest(Fault.TOO_LONG, "facts");
        }
        RecordShortFacts command = new RecordShortFacts(
                facts.stream().map(WritingController::fact).toList(), Incoming.reason(body.reason()), in.seenVersion());
        return door.change(Incoming.id(assessment, "assessment"), command, in, request);
    }

    @PostMapping("/remarks")
    ResponseEntity<Accepted> remark(@PathVariable String assessment, Incoming in, HttpServletRequest request) {
        RemarkBody body = in.body(RemarkBody.class);
        MakeRemark command = new MakeRemark(
                UUID.randomUUID(),
                Incoming.line(body.area(), "area"),
                Incoming.optionalLine(body.question(), "question"),
                in.text(body.text(), "text"));
        return door.make(Incoming.id(assessment, "assessment"), command, in, request);
    }

    @PostMapping("/remarks/{remark}/resolution")
    ResponseEntity<Accepted> resolve(
            @PathVariable String assessment, @PathVariable String remark, Incoming in, HttpServletRequest request) {
        ResolveRemark command = new ResolveRemark(
                Incoming.id(remark, "remark"),
                in.text(in.body(ResolutionBody.class).resolution(), "resolution"));
        return door.change(Incoming.id(assessment, "assessment"), command, in, request);
    }

    private ResponseEntity<Accepted> write(
            String assessment, String area, NoteKind kind, Incoming in, HttpServletRequest request) {
        Finding content = finding(in.body(FindingBody.class), in);
        return door.make(
                Incoming.id(assessment, "assessment"),
                new WriteFinding(UUID.randomUUID(), area, kind, content),
                in,
                request);
    }

    private Finding finding(FindingBody body, Incoming in) {
        List<String> questions = body.questions() == null ? List.of() : body.questions();
        return new Finding(
                questions.stream()
                        .map(q -> Incoming.line(q, "questions"))
                        .distinct()
                        .toList(),
                Incoming.optionalLine(body.heading(), "heading"),
                in.text(body.text(), "text"),
                body.roleModel() == null
                        ? null
                        : OrganisationBody.organisation(body.roleModel(), organisations, "roleModel"));
    }

    private static Fact fact(FactBody body) {
        String name = Incoming.line(body.name(), "facts.name");
        String value = Incoming.line(body.value(), "facts.value");
        Incoming.limit(name, LONGEST_FACT, "facts.name");
        Incoming.limit(value, LONGEST_FACT, "facts.value");
        return new Fact(name, value);
    }
}
