package samsyn.command.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import samsyn.command.assessment.AssessmentCommand.AmendTeamMember;
import samsyn.command.assessment.AssessmentCommand.AssignTeamMember;
import samsyn.command.assessment.AssessmentCommand.ReleaseTeamMember;
import samsyn.command.assessment.Compared;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Member;
import samsyn.organisation.Organisations;
import samsyn.text.NormalForm;
import tools.jackson.databind.JsonNode;

/** The coordinator's commands on the team. Who is meant stands in the body: not every id can stand in an address. */
@RestController
@RequestMapping("/api/assessments/{assessment}/team")
class TeamController {

    private final CommandDoor door;
    private final Organisations organisations;

    TeamController(CommandDoor door, Organisations organisations) {
        this.door = door;
        this.organisations = organisations;
    }

    record AssignBody(
            @Nullable PersonBody person,
            @Nullable Duty duty,
            @Nullable List<AcceptedBody> accepted) {}

    record AmendBody(
            @Nullable PersonBody person,
            @Nullable String reason,
            @Nullable List<AcceptedBody> accepted) {}

    record PersonBody(
            @Nullable String id,
            @Nullable String name,
            @Nullable OrganisationBody employer) {}

    record ReleaseBody(
            @Nullable String person,
            @Nullable String reason,
            @Nullable List<String> disclosing) {}

    /** Of the person that the address names. */
    record ReleaseByAddressBody(
            @Nullable String reason, @Nullable List<String> disclosing) {}

    /** A member as a body says it, and what the register says of the employer. */
    private record Said(Member member, Compared compared) {}

    @PostMapping
    ResponseEntity<JsonNode> assign(Incoming in) {
        AssignBody body = in.body(AssignBody.class);
        Said said = said(body.person(), body.accepted());
        Duty duty = Fields.required(body.duty(), "duty");
        return door.make(new AssignTeamMember(said.member(), duty, said.compared()), in);
    }

    @PostMapping("/amendment")
    ResponseEntity<JsonNode> amend(Incoming in) {
        AmendBody body = in.body(AmendBody.class);
        Said said = said(body.person(), body.accepted());
        return door.change(new AmendTeamMember(said.member(), Fields.reason(body.reason()), said.compared()), in);
    }

    @PostMapping("/release")
    ResponseEntity<JsonNode> release(Incoming in) {
        ReleaseBody body = in.body(ReleaseBody.class);
        return release(Fields.person(body.person(), "person"), body.reason(), body.disclosing(), in);
    }

    @PostMapping("/{person}/release")
    ResponseEntity<JsonNode> releaseByAddress(@PathVariable String person, Incoming in) {
        ReleaseByAddressBody body = in.body(ReleaseByAddressBody.class);
        return release(NormalForm.of(person), body.reason(), body.disclosing(), in);
    }

    private ResponseEntity<JsonNode> release(
            String person, @Nullable String reason, @Nullable List<String> disclosing, Incoming in) {
        List<String> known = disclosing == null ? List.of() : disclosing;
        return door.change(new ReleaseTeamMember(person, Fields.reason(reason), known), in);
    }

    private Said said(@Nullable PersonBody body, @Nullable List<AcceptedBody> accepted) {
        PersonBody person = Fields.required(body, "person");
        OrganisationBody.Registered employer =
                OrganisationBody.registered(person.employer(), organisations, "person.employer");
        Member member = new Member(
                Fields.person(person.id(), "person.id"),
                Fields.name(person.name(), "person.name"),
                employer.organisation());
        return new Said(member, new Compared(List.of(), employer.contradictions(), AcceptedBody.of(accepted)));
    }
}
