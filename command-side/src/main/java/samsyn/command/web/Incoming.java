package samsyn.command.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Person;
import samsyn.edge.problem.BadRequest;
import samsyn.event.Text;

/**
 * What a request brought that carries a command: read once, and no request any more.
 *
 * @param person who sends it
 * @param key the command's id as its sender chose it
 * @param address method and path
 * @param assessment the assessment that the path names, or null where one is opened
 * @param ifMatch what the sender says they saw, as it came; null if nothing
 * @param bytes the body
 * @param trace the request's trace id, if it had one
 * @param beside long texts and ciphertexts by their SHA-256 in hex, gathered while the body is read
 */
record Incoming(
        Person person,
        String key,
        String address,
        @Nullable UUID assessment,
        @Nullable String ifMatch,
        byte[] bytes,
        @Nullable String trace,
        Map<String, byte[]> beside) {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    /** The assessment that the path names. */
    UUID toAssessment() {
        return Objects.requireNonNull(assessment, "The path names no assessment");
    }

    /** The body as that type; {@link BadRequest} names the member at fault. */
    <T> T body(Class<T> type) {
        return Bodies.read(bytes, type);
    }

    /** The version that the sender saw; null if none was named. */
    @Nullable
    String seen() {
        if (ifMatch == null) {
            return null;
        }
        Matcher etag = ETAG.matcher(ifMatch.strip());
        if (!etag.matches()) {
            throw new BadRequest(Fault.MALFORMED_HEADER, "If-Match");
        }
        return etag.group(1);
    }

    /** The version seen of a thing whose versions are counted; one that was never given out matches nothing. */
    @Nullable
    Integer seenVersion() {
        String seen = seen();
        if (seen == null) {
            return null;
        }
        return seen.matches("\\d{1,9}") ? Integer.valueOf(seen) : -1;
    }

    /** All that makes this request the same as another one with the same key. */
    byte[] fingerprint() {
        byte[] head = (address + '\n' + ifMatch + '\n').getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return all;
    }

    /** A text in the form that entries hold; a long one is kept beside. */
    Text text(@Nullable String text, String field) {
        String required = Fields.required(text, field);
        Fields.limit(required, Fields.LONGEST_TEXT, field);
        Text form = Text.of(required);
        if (form instanceof Text.Stored(String sha256, int _)) {
            beside.put(sha256, required.getBytes(StandardCharsets.UTF_8));
        }
        return form;
    }

    /** Takes bytes that an entry names by their SHA-256. */
    void keepBeside(byte[] content) {
        beside.put(Text.sha256(content), content);
    }
}
