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
import samsyn.command.assessment.AssessmentCommand.MakeRemark;
import samsyn.command.assessment.AssessmentCommand.RecordShortFacts;
import samsyn.command.assessment.AssessmentCommand.RemoveFinding;
import samsyn.command.assessment.AssessmentCommand.ResolveRemark;
import samsyn.command.assessment.AssessmentCommand.ReviseFinding;
import samsyn.command.assessment.AssessmentCommand.WriteFinding;
import samsyn.edge.problem.BadRequest;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent.Fact;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.organisation.Organisations;
import tools.jackson.databind.JsonNode;

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

    @PostMapping("/areas/{area}/prose")
    ResponseEntity<JsonNode> prose(@PathVariable String area, Incoming in) {
        return write(area, NoteKind.PROSE, in);
    }

    @PostMapping("/areas/{area}/strengths")
    ResponseEntity<JsonNode> strength(@PathVariable String area, Incoming in) {
        return write(area, NoteKind.STRENGTH, in);
    }

    @PostMapping("/areas/{area}/improvements")
    ResponseEntity<JsonNode> improvement(@PathVariable String area, Incoming in) {
        return write(area, NoteKind.IMPROVEMENT, in);
    }

    @PutMapping("/findings/{finding}")
    ResponseEntity<JsonNode> revise(@PathVariable String finding, Incoming in) {
        FindingBody body = in.body(FindingBody.class);
        ReviseFinding command = new ReviseFinding(
                Fields.id(finding, "finding"), finding(body, in), Fields.reason(body.reason()), in.seenVersion());
        return door.change(command, in);
    }

    @DeleteMapping("/findings/{finding}")
    ResponseEntity<JsonNode> remove(@PathVariable String finding, Incoming in) {
        String reason = ReasonBody.of(in);
        RemoveFinding command = new RemoveFinding(Fields.id(finding, "finding"), reason, in.seenVersion());
        return door.change(command, in);
    }

    @PutMapping("/short-facts")
    ResponseEntity<JsonNode> shortFacts(Incoming in) {
        ShortFactsBody body = in.body(ShortFactsBody.class);
        List<FactBody> facts = Fields.required(body.facts(), "facts");
        if (facts.size() > MOST_FACTS) {
            throw new BadRequest(Fault.TOO_LONG, "facts");
        }
        RecordShortFacts command = new RecordShortFacts(
                facts.stream().map(WritingController::fact).toList(), Fields.reason(body.reason()), in.seenVersion());
        return door.change(command, in);
    }

    @PostMapping("/remarks")
    ResponseEntity<JsonNode> remark(Incoming in) {
        RemarkBody body = in.body(RemarkBody.class);
        MakeRemark command = new MakeRemark(
                UUID.randomUUID(),
                Fields.line(body.area(), "area"),
                Fields.optionalLine(body.question(), "question"),
                in.text(body.text(), "text"));
        return door.make(command, in);
    }

    @PostMapping("/remarks/{remark}/resolution")
    ResponseEntity<JsonNode> resolve(@PathVariable String remark, Incoming in) {
        ResolveRemark command = new ResolveRemark(
                Fields.id(remark, "remark"),
                in.text(in.body(ResolutionBody.class).resolution(), "resolution"));
        return door.change(command, in);
    }

    private ResponseEntity<JsonNode> write(String area, NoteKind kind, Incoming in) {
        Finding content = finding(in.body(FindingBody.class), in);
        return door.make(new WriteFinding(UUID.randomUUID(), area, kind, content), in);
    }

    private Finding finding(FindingBody body, Incoming in) {
        List<String> questions = body.questions() == null ? List.of() : body.questions();
        return new Finding(
                questions.stream()
                        .map(q -> Fields.line(q, "questions"))
                        .distinct()
                        .toList(),
                Fields.optionalLine(body.heading(), "heading"),
                in.text(body.text(), "text"),
                body.roleModel() == null
                        ? null
                        : OrganisationBody.organisation(body.roleModel(), organisations, "roleModel"));
    }

    private static Fact fact(FactBody body) {
        String name = Fields.line(body.name(), "facts.name");
        String value = Fields.line(body.value(), "facts.value");
        Fields.limit(name, LONGEST_FACT, "facts.name");
        Fields.limit(value, LONGEST_FACT, "facts.value");
        return new Fact(name, value);
    }
}
