package samsyn.command.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import samsyn.command.assessment.AssessmentCommand.AssignTeamMember;
import samsyn.command.assessment.AssessmentCommand.CancelAssessment;
import samsyn.command.assessment.AssessmentCommand.FinishAssessment;
import samsyn.command.assessment.AssessmentCommand.OpenAssessment;
import samsyn.command.assessment.AssessmentCommand.ReleaseTeamMember;
import samsyn.command.assessment.AssessmentCommand.ReopenAssessment;
import samsyn.edge.problem.BadRequest;
import samsyn.edition.Edition;
import samsyn.edition.Editions;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Label;
import samsyn.event.AssessmentEvent.Member;
import samsyn.organisation.Organisation;
import samsyn.organisation.Organisations;
import samsyn.organisation.Unit;
import tools.jackson.databind.JsonNode;

/** The coordinator's commands: opening, the team, closing. */
@RestController
@RequestMapping("/api/assessments")
class SetupController {

    private final CommandDoor door;
    private final Editions editions;
    private final Organisations organisations;

    SetupController(CommandDoor door, Editions editions, Organisations organisations) {
        this.door = door;
        this.editions = editions;
        this.organisations = organisations;
    }

    record OpenBody(
            @Nullable UnitBody unit,
            @Nullable Integer year,
            @Nullable String edition,
            @Nullable List<Label> labels) {}

    record UnitBody(
            @Nullable String id,
            @Nullable String name,
            Unit.@Nullable Type type,
            @Nullable OrganisationBody within) {}

    record MemberBody(@Nullable PersonBody person, @Nullable Duty duty) {}

    record PersonBody(
            @Nullable String id,
            @Nullable String name,
            @Nullable OrganisationBody employer) {}

    @PostMapping
    ResponseEntity<JsonNode> open(Incoming in) {
        OpenBody body = in.body(OpenBody.class);
        String editionId = Fields.line(body.edition(), "edition");
        Edition edition = editions.find(editionId).orElseThrow(() -> new BadRequest(Fault.UNKNOWN_EDITION, "edition"));
        UnitBody unit = Fields.required(body.unit(), "unit");
        Organisation organisation = OrganisationBody.organisation(
                new OrganisationBody(unit.id(), unit.name(), unit.within()), organisations, "unit");
        OpenAssessment command = new OpenAssessment(
                new Unit(
                        organisation.id(),
                        organisation.name(),
                        Fields.required(unit.type(), "unit.type"),
                        organisation.within()),
                Fields.required(body.year(), "year"),
                edition,
                body.labels() == null ? List.of() : body.labels());
        return door.open(command, in);
    }

    @PostMapping("/{assessment}/team")
    ResponseEntity<JsonNode> assign(Incoming in) {
        MemberBody body = in.body(MemberBody.class);
        PersonBody person = Fields.required(body.person(), "person");
        Member member = new Member(
                Fields.line(person.id(), "person.id"),
                Fields.line(person.name(), "person.name"),
                OrganisationBody.organisation(person.employer(), organisations, "person.employer"));
        Duty duty = Fields.required(body.duty(), "duty");
        return door.make(new AssignTeamMember(member, duty), in);
    }

    @PostMapping("/{assessment}/team/{person}/release")
    ResponseEntity<JsonNode> release(@PathVariable String person, Incoming in) {
        String reason = ReasonBody.of(in);
        return door.change(new ReleaseTeamMember(person, reason), in);
    }

    @PostMapping("/{assessment}/finish")
    ResponseEntity<JsonNode> finish(Incoming in) {
        return door.change(new FinishAssessment(), in);
    }

    @PostMapping("/{assessment}/reopening")
    ResponseEntity<JsonNode> reopen(Incoming in) {
        String reason = ReasonBody.of(in);
        return door.change(new ReopenAssessment(reason), in);
    }

    @PostMapping("/{assessment}/cancellation")
    ResponseEntity<JsonNode> cancel(Incoming in) {
        String reason = ReasonBody.of(in);
        return door.change(new CancelAssessment(reason), in);
    }
}
