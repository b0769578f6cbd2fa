package samsyn.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
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
import samsyn.command.web.CommandDoor.Accepted;
import samsyn.edition.Edition;
import samsyn.edition.Editions;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Label;
import samsyn.event.AssessmentEvent.Member;
import samsyn.organisation.Organisation;
import samsyn.organisation.Organisations;
import samsyn.organisation.Unit;

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

    record ReasonBody(@Nullable String reason) {}

    @PostMapping
    ResponseEntity<Accepted> open(Incoming in, HttpServletRequest request) {
        OpenBody body = in.body(OpenBody.class);
        String editionId = Incoming.line(body.edition(), "edition");
        Edition edition = editions.find(editionId).orElseThrow(() -> new BadRequest(Fault.UNKNOWN_EDITION, "edition"));
        UnitBody unit = Incoming.required(body.unit(), "unit");
        Organisation organisation = OrganisationBody.organisation(
                new OrganisationBody(unit.id(), unit.name(), unit.within()), organisations, "unit");
        OpenAssessment command = new OpenAssessment(
                new Unit(
                        organisation.id(),
                        organisation.name(),
                        Incoming.required(unit.type(), "unit.type"),
                        organisation.within()),
                Incoming.required(body.year(), "year"),
                edition,
                body.labels() == null ? List.of() : body.labels());
        return door.make(door.idFor(in), command, in, request);
    }

    @PostMapping("/{assessment}/team")
    ResponseEntity<Accepted> assign(@PathVariable String assessment, Incoming in, HttpServletRequest request) {
        UUID id = Incoming.id(assessment, "assessment");
        MemberBody body = in.body(MemberBody.class);
        PersonBody person = Incoming.required(body.person(), "person");
        Member member = new Member(
                Incoming.line(person.id(), "person.id"),
                Incoming.line(person.name(), "person.name"),
                OrganisationBody.organisation(person.employer(), organisations, "person.employer"));
        Duty duty = Incoming.required(body.duty(), "duty");
        return door.make(id, new AssignTeamMember(member, duty), in, request);
    }

    @PostMapping("/{assessment}/team/{person}/release")
    ResponseEntity<Accepted> release(
            @PathVariable String assessment, @PathVariable String person, Incoming in, HttpServletRequest request) {
        String reason = Incoming.reason(in.body(ReasonBody.class).reason());
        return door.change(Incoming.id(assessment, "assessment"), new ReleaseTeamMember(person, reason), in, request);
    }

    @PostMapping("/{assessment}/finish")
    ResponseEntity<Accepted> finish(@PathVariable String assessment, Incoming in, HttpServletRequest request) {
        return door.change(Incoming.id(assessment, "assessment"), new FinishAssessment(), in, request);
    }

    @PostMapping("/{assessment}/reopening")
    ResponseEntity<Accepted> reopen(@PathVariable String assessment, Incoming in, HttpServletRequest request) {
        String reason = Incoming.reason(in.body(ReasonBody.class).reason());
        return door.change(Incoming.id(assessment, "assessment"), new ReopenAssessment(reason), in, request);
    }

    @PostMapping("/{assessment}/cancellation")
    ResponseEntity<Accepted> cancel(@PathVariable String assessment, Incoming in, HttpServletRequest request) {
        String reason = Incoming.reason(in.body(ReasonBody.class).reason());
        return door.change(Incoming.id(assessment, "assessment"), new CancelAssessment(reason), in, request);
    }
}
