package samsyn.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import samsyn.command.assessment.AssessmentCommand;
import samsyn.command.axon.Answer;
import samsyn.command.axon.Commands;
import samsyn.privacy.ReadToken;
import samsyn.privacy.Seal;

/** The one door from HTTP to the command bus, and the one form of an accepted command's answer. */
final class CommandDoor {

    private final Commands commands;
    private final Seal seal;
    private final SecretKeySpec requestSecret;

    /**
     * What an accepted command is answered.
     *
     * @param readToken opaque; a read with {@code ?atLeast=} waits for this command's effect
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accepted(@Nullable String id, @Nullable String version, String readToken) {}

    CommandDoor(Commands commands, Seal seal, byte[] requestSecret) {
        this.commands = commands;
        this.seal = seal;
        this.requestSecret = new SecretKeySpec(requestSecret, "HmacSHA256");
    }

    /** Answers 200 after the command is committed. */
    ResponseEntity<Accepted> change(
            UUID assessment, AssessmentCommand command, Incoming incoming, HttpServletRequest request) {
        return submit(HttpStatus.OK, assessment, command, incoming, request);
    }

    /** Answers 201 after the command is committed. */
    ResponseEntity<Accepted> make(
            UUID assessment, AssessmentCommand command, Incoming incoming, HttpServletRequest request) {
        return submit(HttpStatus.CREATED, assessment, command, incoming, request);
    }

    /** An id that the same person's same key always gives, so that a repeated opening meets the first one. */
    UUID idFor(Incoming incoming) {
        byte[] hash = hash((incoming.person().id() + '\n' + incoming.key()).getBytes(StandardCharsets.UTF_8));
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long high = (bits.getLong() & ~0xF000L) | 0x8000L;
        long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private ResponseEntity<Accepted> submit(
            HttpStatus status,
            UUID assessment,
            AssessmentCommand command,
            Incoming incoming,
            HttpServletRequest request) {
        CommandErrors.remember(request, assessment, incoming);
        Answer answer = commands.submit(incoming.submission(assessment, command, hash(incoming.fingerprint())));
        // Named here, so that a client that accepts nothing we have is not told 406 of what is done.
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
        if (answer.version() != null) {
            response.eTag(answer.version());
        }
        String readToken = new ReadToken(assessment, answer.sequence()).sealed(seal);
        return response.body(new Accepted(answer.id(), answer.version(), readToken));
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
