package samsyn.command.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import samsyn.command.assessment.AssessmentCommand.AmendDocument;
import samsyn.command.assessment.AssessmentCommand.AmendInterview;
import samsyn.command.assessment.AssessmentCommand.AmendWebPage;
import samsyn.command.assessment.AssessmentCommand.LinkEvidence;
import samsyn.command.assessment.AssessmentCommand.RecordInterview;
import samsyn.command.assessment.AssessmentCommand.RecordSelfDescription;
import samsyn.command.assessment.AssessmentCommand.RegisterDocument;
import samsyn.command.assessment.AssessmentCommand.ReviewWebPage;
import samsyn.command.assessment.AssessmentCommand.UnlinkEvidence;
import samsyn.edge.problem.BadRequest;
import samsyn.event.Ciphertext;
import samsyn.event.Evidence;
import samsyn.event.Evidence.Participant;
import samsyn.privacy.PersonalText;
import tools.jackson.databind.JsonNode;

/** The evaluators' commands about evidence. What interviewees say or are called leaves this edge encrypted. */
@RestController
@RequestMapping("/api/assessments/{assessment}")
class EvidenceController {

    private static final int MOST_PARTICIPANTS = 30;
    private static final int LONGEST_NAME = 200;

    private final CommandDoor door;
    private final PersonalText personal;

    EvidenceController(CommandDoor door, PersonalText personal) {
        this.door = door;
        this.personal = personal;
    }

    record SelfDescriptionBody(
            @Nullable String answer, @Nullable String reason) {}

    record InterviewBody(
            @Nullable String group,
            @Nullable LocalDate heldOn,
            @Nullable List<ParticipantBody> participants,
            @Nullable String notes,
            @Nullable String reason) {}

    record ParticipantBody(
            @Nullable String person,
            @Nullable String role,
            @Nullable String name) {}

    record DocumentBody(
            @Nullable String title,
            @Nullable String link,
            @Nullable LocalDate dated,
            @Nullable String sha256,
            @Nullable String reason) {}

    record WebPageBody(
            @Nullable String address,
            @Nullable LocalDate seenOn,
            @Nullable String saw,
            @Nullable String reason) {}

    record LinkBody(
            @Nullable String evidence,
            Evidence.@Nullable Shows shows,
            @Nullable String passage) {}

    @PutMapping("/questions/{question}/self-description")
    ResponseEntity<JsonNode> selfDescription(@PathVariable String question, Incoming in) {
        SelfDescriptionBody body = in.body(SelfDescriptionBody.class);
        var answer = new Evidence.SelfDescription(question, in.text(body.answer(), "answer"));
        return door.change(
                new RecordSelfDescription(UUID.randomUUID(), answer, Fields.reason(body.reason()), in.seenVersion()),
                in);
    }

    @PostMapping("/interviews")
    ResponseEntity<JsonNode> interview(Incoming in) {
        UUID interview = UUID.randomUUID();
        Evidence.Interview encrypted = encrypted(interview, in.body(InterviewBody.class), in);
        return door.make(new RecordInterview(interview, encrypted), in);
    }

    @PutMapping("/interviews/{interview}")
    ResponseEntity<JsonNode> amendInterview(@PathVariable String interview, Incoming in) {
        UUID evidence = Fields.id(interview, "interview");
        InterviewBody body = in.body(InterviewBody.class);
        Evidence.Interview encrypted = encrypted(evidence, body, in);
        return door.change(new AmendInterview(evidence, encrypted, Fields.reason(body.reason()), in.seenVersion()), in);
    }

    @PostMapping("/documents")
    ResponseEntity<JsonNode> document(Incoming in) {
        Evidence.Document document = document(in.body(DocumentBody.class));
        return door.make(new RegisterDocument(UUID.randomUUID(), document), in);
    }

    @PutMapping("/documents/{document}")
    ResponseEntity<JsonNode> amendDocument(@PathVariable String document, Incoming in) {
        DocumentBody body = in.body(DocumentBody.class);
        return door.change(
                new AmendDocument(
                        Fields.id(document, "document"),
                        document(body),
                        Fields.reason(body.reason()),
                        in.seenVersion()),
                in);
    }

    @PostMapping("/web-pages")
    ResponseEntity<JsonNode> webPage(Incoming in) {
        Evidence.WebPage page = webPage(in.body(WebPageBody.class), in);
        return door.make(new ReviewWebPage(UUID.randomUUID(), page), in);
    }

    @PutMapping("/web-pages/{page}")
    ResponseEntity<JsonNode> amendWebPage(@PathVariable String page, Incoming in) {
        WebPageBody body = in.body(WebPageBody.class);
        return door.change(
                new AmendWebPage(
                        Fields.id(page, "page"), webPage(body, in), Fields.reason(body.reason()), in.seenVersion()),
                in);
    }

    @PostMapping("/questions/{question}/links")
    ResponseEntity<JsonNode> link(@PathVariable String question, Incoming in) {
        LinkBody body = in.body(LinkBody.class);
        LinkEvidence command = new LinkEvidence(
                UUID.randomUUID(),
                question,
                Fields.id(body.evidence(), "evidence"),
                Fields.required(body.shows(), "shows"),
                Fields.optionalLine(body.passage(), "passage"));
        return door.make(command, in);
    }

    @DeleteMapping("/questions/{question}/links/{link}")
    ResponseEntity<JsonNode> unlink(@PathVariable String question, @PathVariable String link, Incoming in) {
        String reason = ReasonBody.of(in);
        return door.change(new UnlinkEvidence(Fields.id(link, "link"), question, reason), in);
    }

    private Evidence.Interview encrypted(UUID interview, InterviewBody body, Incoming in) {
        List<ParticipantBody> people = body.participants() == null ? List.of() : body.participants();
        if (people.size() > MOST_PARTICIPANTS) {
            throw new BadRequest(Fault.TOO_LONG, "participants");
        }
        String group = Fields.line(body.group(), "group");
        LocalDate heldOn = Fields.required(body.heldOn(), "heldOn");
        String notes = Fields.required(body.notes(), "notes");
        Fields.limit(notes, Fields.LONGEST_TEXT, "notes");
        List<Participant> participants = new ArrayList<>();
        for (ParticipantBody person : people) {
            participants.add(participant(person, in));
        }
        Ciphertext sealed = personal.encrypt(interview, in.toAssessment(), notes, in::keepBeside);
        return new Evidence.Interview(group, heldOn, participants, sealed);
    }

    private Participant participant(ParticipantBody body, Incoming in) {
        UUID person = body.person() == null ? UUID.randomUUID() : Fields.id(body.person(), "participants.person");
        String role = Fields.line(body.role(), "participants.role");
        String name = Fields.line(body.name(), "participants.name");
        Fields.limit(role, LONGEST_NAME, "participants.role");
        Fields.limit(name, LONGEST_NAME, "participants.name");
        return new Participant(person, role, personal.encrypt(person, in.toAssessment(), name, in::keepBeside));
    }

    private static Evidence.Document document(DocumentBody body) {
        String sha256 = Fields.optionalLine(body.sha256(), "sha256");
        if (sha256 != null && !sha256.toLowerCase(Locale.ROOT).matches("[0-9a-f]{64}")) {
            throw new BadRequest(Fault.WRONG_TYPE, "sha256");
        }
        return new Evidence.Document(
                Fields.line(body.title(), "title"),
                Fields.optionalLine(body.link(), "link"),
                body.dated(),
                sha256 == null ? null : sha256.toLowerCase(Locale.ROOT));
    }

    private static Evidence.WebPage webPage(WebPageBody body, Incoming in) {
        return new Evidence.WebPage(
                Fields.line(body.address(), "address"),
                Fields.required(body.seenOn(), "seenOn"),
                in.text(body.saw(), "saw"));
    }
}
