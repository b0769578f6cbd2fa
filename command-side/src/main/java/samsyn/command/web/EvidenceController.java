package samsyn.command.web;

import jakarta.servlet.http.HttpServletRequest;
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
import samsyn.command.web.CommandDoor.Accepted;
import samsyn.event.Ciphertext;
import samsyn.event.Evidence;
import samsyn.event.Evidence.Participant;
import samsyn.privacy.PersonalText;

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

    record ReasonBody(@Nullable String reason) {}

    @PutMapping("/questions/{question}/self-description")
    ResponseEntity<Accepted> selfDescription(
            @PathVariable String assessment, @PathVariable String question, Incoming in, HttpServletRequest request) {
        SelfDescriptionBody body = in.body(SelfDescriptionBody.class);
        var answer = new Evidence.SelfDescription(question, in.text(body.answer(), "answer"));
        return door.change(
                Incoming.id(assessment, "assessment"),
                new RecordSelfDescription(UUID.randomUUID(), answer, Incoming.reason(body.reason()), in.seenVersion()),
                in,
                request);
    }

    @PostMapping("/interviews")
    ResponseEntity<Accepted> interview(@PathVariable String assessment, Incoming in, HttpServletRequest request) {
        UUID id = Incoming.id(assessment, "assessment");
        UUID interview = UUID.randomUUID();
        Evidence.Interview encrypted = encrypted(id, interview, in.body(InterviewBody.class), in);
        return door.make(id, new RecordInterview(interview, encrypted), in, request);
    }

    @PutMapping("/interviews/{interview}")
    ResponseEntity<Accepted> amendInterview(
            @PathVariable String assessment, @PathVariable String interview, Incoming in, HttpServletRequest request) {
        UUID id = Incoming.id(assessment, "assessment");
        UUID evidence = Incoming.id(interview, "interview");
        InterviewBody body = in.body(InterviewBody.class);
        Evidence.Interview encrypted = encrypted(id, evidence, body, in);
        return door.change(
                id,
                new AmendInterview(evidence, encrypted, Incoming.reason(body.reason()), in.seenVersion()),
                in,
                request);
    }

    @PostMapping("/documents")
    ResponseEntity<Accepted> document(@PathVariable String assessment, Incoming in, HttpServletRequest request) {
        Evidence.Document document = document(in.body(DocumentBody.class));
        return door.make(
                Incoming.id(assessment, "assessment"), new RegisterDocument(UUID.randomUUID(), document), in, request);
    }

    @PutMapping("/documents/{document}")
    ResponseEntity<Accepted> amendDocument(
            @PathVariable String assessment, @PathVariable String document, Incoming in, HttpServletRequest request) {
        DocumentBody body = in.body(DocumentBody.class);
        return door.change(
                Incoming.id(assessment, "assessment"),
                new AmendDocument(
                        Incoming.id(document, "document"),
                        document(body),
                        Incoming.reason(body.reason()),
                        in.seenVersion()),
                in,
                request);
    }

    @PostMapping("/web-pages")
    ResponseEntity<Accepted> webPage(@PathVariable String assessment, Incoming in, HttpServletRequest request) {
        Evidence.WebPage page = webPage(in.body(WebPageBody.class), in);
        return door.make(
                Incoming.id(assessment, "assessment"), new ReviewWebPage(UUID.randomUUID(), page), in, request);
    }

    @PutMapping("/web-pages/{page}")
    ResponseEntity<Accepted> amendWebPage(
            @PathVariable String assessment, @PathVariable String page, Incoming in, HttpServletRequest request) {
        WebPageBody body = in.body(WebPageBody.class);
        return door.change(
                Incoming.id(assessment, "assessment"),
                new AmendWebPage(
                        Incoming.id(page, "page"), webPage(body, in), Incoming.reason(body.reason()), in.seenVersion()),
                in,
                request);
    }

    @PostMapping("/questions/{question}/links")
    ResponseEntity<Accepted> link(
            @PathVariable String assessment, @PathVariable String question, Incoming in, HttpServletRequest request) {
        LinkBody body = in.body(LinkBody.class);
        LinkEvidence command = new LinkEvidence(
                UUID.randomUUID(),
                question,
                Incoming.id(body.evidence(), "evidence"),
                Incoming.required(body.shows(), "shows"),
                Incoming.optionalLine(body.passage(), "passage"));
        return door.make(Incoming.id(assessment, "assessment"), command, in, request);
    }

    @DeleteMapping("/questions/{question}/links/{link}")
    ResponseEntity<Accepted> unlink(
            @PathVariable String assessment,
            @PathVariable String question,
            @PathVariable String link,
            Incoming in,
            HttpServletRequest request) {
        String reason = Incoming.reason(in.body(ReasonBody.class).reason());
        return door.change(
                Incoming.id(assessment, "assessment"),
                new UnlinkEvidence(Incoming.id(link, "link"), question, reason),
                in,
                request);
    }

    private Evidence.Interview encrypted(UUID assessment, UUID interview, InterviewBody body, Incoming in) {
        List<ParticipantBody> people = body.participants() == null ? List.of() : body.participants();
        if (people.size() > MOST_PARTICIPANTS) {
            throw new BadRequest(Fault.TOO_LONG, "participants");
        }
        String group = Incoming.line(body.group(), "group");
        LocalDate heldOn = Incoming.required(body.heldOn(), "heldOn");
        String notes = Incoming.required(body.notes(), "notes");
        Incoming.limit(notes, Incoming.LONGEST_TEXT, "notes");
        in.key();
        List<Participant> participants = new ArrayList<>();
        for (ParticipantBody person : people) {
            participants.add(participant(assessment, person, in));
        }
        Ciphertext sealed = personal.encrypt(interview, assessment, notes, in::keepBeside);
        return new Evidence.Interview(group, heldOn, participants, sealed);
    }

    private Participant participant(UUID assessment, ParticipantBody body, Incoming in) {
        UUID person = body.person() == null ? UUID.randomUUID() : Incoming.id(body.person(), "participants.person");
        String role = Incoming.line(body.role(), "participants.role");
        String name = Incoming.line(body.name(), "participants.name");
        Incoming.limit(role, LONGEST_NAME, "participants.role");
        Incoming.limit(name, LONGEST_NAME, "participants.name");
        return new Participant(person, role, personal.encrypt(person, assessment, name, in::keepBeside));
    }

    private static Evidence.Document document(DocumentBody body) {
        String sha256 = Incoming.optionalLine(body.sha256(), "sha256");
        if (sha256 != null && !sha256.toLowerCase(Locale.ROOT).matches("[0-9a-f]{64}")) {
            throw new BadRequest(Fault.WRONG_TYPE, "sha256");
        }
        return new Evidence.Document(
                Incoming.line(body.title(), "title"),
                Incoming.optionalLine(body.link(), "link"),
                body.dated(),
                sha256 == null ? null : sha256.toLowerCase(Locale.ROOT));
    }

    private static Evidence.WebPage webPage(WebPageBody body, Incoming in) {
        return new Evidence.WebPage(
                Incoming.line(body.address(), "address"),
                Incoming.required(body.seenOn(), "seenOn"),
                in.text(body.saw(), "saw"));
    }
}
