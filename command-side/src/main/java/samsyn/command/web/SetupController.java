package samsyn.command.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import samsyn.command.assessment.AssessmentCommand.AmendUnit;
import samsyn.command.assessment.AssessmentCommand.CancelAssessment;
import samsyn.command.assessment.AssessmentCommand.FinishAssessment;
import samsyn.command.assessment.AssessmentCommand.OpenAssessment;
import samsyn.command.assessment.AssessmentCommand.ReopenAssessment;
import samsyn.command.assessment.Compared;
import samsyn.edge.problem.BadRequest;
import samsyn.edition.Edition;
import samsyn.edition.Editions;
import samsyn.event.AssessmentEvent.Label;
import samsyn.organisation.Organisation;
import samsyn.organisation.Organisations;
import samsyn.organisation.Unit;
import tools.jackson.databind.JsonNode;

/** The coordinator's commands on an assessment as a whole: opening, correcting what it is of, closing. */
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
            @Nullable List<Label> labels,
            @Nullable List<AcceptedBody> accepted) {}

    record UnitBody(
            @Nullable String id,
            @Nullable String name,
            Unit.@Nullable Type type,
            @Nullable OrganisationBody within) {}

    record AmendedUnitBody(
            @Nullable String name,
            @Nullable Integer year,
            @Nullable String reason,
            @Nullable List<AcceptedBody> accepted) {}

    @PostMapping
    ResponseEntity<JsonNode> open(Incoming in) {
        OpenBody body = in.body(OpenBody.class);
        String editionId = Fields.line(body.edition(), "edition");
        Edition edition = editions.find(editionId).orElseThrow(() -> new BadRequest(Fault.UNKNOWN_EDITION, "edition"));
        UnitBody unit = Fields.required(body.unit(), "unit");
        OrganisationBody.Registered registered = OrganisationBody.registered(
                new OrganisationBody(unit.id(), unit.name(), unit.within()), organisations, "unit");
        Organisation organisation = registered.organisation();
        OpenAssessment command = new OpenAssessment(
                new Unit(
                        organisation.id(),
                        organisation.name(),
                        Fields.required(unit.type(), "unit.type"),
                        organisation.within()),
                Fields.required(body.year(), "year"),
                edition,
                body.labels() == null ? List.of() : body.labels(),
                new Compared(
                        organisations.like(organisation),
                        registered.contradictions(),
                        AcceptedBody.of(body.accepted())));
        return door.open(command, in);
    }

    @PostMapping("/{assessment}/unit/amendment")
    ResponseEntity<JsonNode> amend(Incoming in) {
        AmendedUnitBody body = in.body(AmendedUnitBody.class);
        String name = Fields.name(body.name(), "name");
        Compared compared = new Compared(organisations.like(name), List.of(), AcceptedBody.of(body.accepted()));
        return door.change(
                new AmendUnit(name, Fields.required(body.year(), "year"), Fields.reason(body.reason()), compared), in);
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
