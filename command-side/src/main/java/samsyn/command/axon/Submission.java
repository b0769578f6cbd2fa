package samsyn.command.axon;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.AssessmentCommand;
import samsyn.command.assessment.Person;

/**
 * A command as it was sent: by whom, to which assessment, under which key.
 *
 * @param key the command's id as its sender chose it, scoped to the person
 * @param request keyed hash of the whole request
 * @param trace the request's trace id, if it had one
 * @param beside long texts by their SHA-256 in hex, written in the same transaction
 */
public record Submission(
        UUID assessment,
        AssessmentCommand command,
        Person who,
        String key,
        byte[] request,
        @Nullable String trace,
        Map<String, byte[]> beside) {

    static final String METADATA = "submission";
}
