package samsyn.command.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import samsyn.command.assessment.Answer;
import samsyn.command.assessment.AssessmentCommand;
import samsyn.command.assessment.AssessmentCommand.OpenAssessment;
import samsyn.command.assessment.Refused;
import samsyn.command.axon.Commands;
import samsyn.command.axon.Submission;
import samsyn.privacy.ReadToken;
import samsyn.privacy.Seal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one door from HTTP to the command bus, and the one form of an accepted command's answer. */
final class CommandDoor {

    private final Commands commands;
    private final Seal seal;
    private final SecretKeySpec requestSecret;

    CommandDoor(Commands commands, Seal seal, byte[] requestSecret) {
        this.commands = commands;
        this.seal = seal;
        this.requestSecret = new SecretKeySpec(requestSecret, "HmacSHA256");
    }

    /** Answers 200 after the command is committed. */
    ResponseEntity<JsonNode> change(AssessmentCommand command, Incoming in) {
        return submit(HttpStatus.OK, in.toAssessment(), command, in);
    }

    /** Answers 201 after the command is committed. */
    ResponseEntity<JsonNode> make(AssessmentCommand command, Incoming in) {
        return submit(HttpStatus.CREATED, in.toAssessment(), command, in);
    }

    /** Answers 201 after the assessment is opened; sent again by the same person, the same key meets the same one. */
    ResponseEntity<JsonNode> open(OpenAssessment command, Incoming in) {
        return submit(HttpStatus.CREATED, idFor(in), command, in);
    }

    private UUID idFor(Incoming in) {
        byte[] hash = hash((in.person().id() + '\n' + in.key()).getBytes(StandardCharsets.UTF_8));
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long high = (bits.getLong() & ~0xF000L) | 0x8000L;
        long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private ResponseEntity<JsonNode> submit(
            HttpStatus status, UUID assessment, AssessmentCommand command, Incoming in) {
        Submission submission = new Submission(
                assessment, command, in.person(), in.key(), hash(in.fingerprint()), in.trace(), in.beside());
        try {
            return accepted(status, assessment, commands.submit(submission));
        } catch (Refused refused) {
            throw refused.current() == null ? refused : new ChangedSinceSeen(refused, assessment, in.bytes());
        }
    }

    /** The answer as its sender gets it: a read with {@code ?atLeast=} and the token waits for the command's effect. */
    private ResponseEntity<JsonNode> accepted(HttpStatus status, UUID assessment, Answer answer) {
        // Named here, so that a client that accepts nothing we have is not told 406 of what is done.
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (answer.id() != null) {
            body.put("id", answer.id());
        }
        if (answer.version() != null) {
            body.put("version", answer.version());
            response.eTag(answer.version());
        }
        return response.body(body.put("readToken", new ReadToken(assessment, answer.sequence()).sealed(seal)));
    }

    private byte[] hash(byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(requestSecret);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }
}
