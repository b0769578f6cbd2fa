package samsyn.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.AssessmentCommand;
import samsyn.command.assessment.Person;
import samsyn.command.axon.Submission;
import samsyn.event.Text;

/** A request that brings a command: who sends it, under which key, what they saw, and its body. */
final class Incoming {

    /** Longest text that people write in one field, in characters. */
    static final int LONGEST_TEXT = 100_000;
    /** Longest reason, in characters. */
    static final int LONGEST_REASON = 4_000;
    /** Longest name, title, address or heading, in characters. */
    static final int LONGEST_LINE = 1_000;

    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final HttpServletRequest request;
    private final byte[] body;
    private final Person person;
    private final Map<String, byte[]> beside = new HashMap<>();

    Incoming(HttpServletRequest request, byte[] body, Person person) {
        this.request = request;
        this.body = body;
        this.person = person;
    }

    Person person() {
        return person;
    }

    byte[] bytes() {
        return body;
    }

    /**
     * The body as that type.
     *
     * @throws BadRequest naming the member at fault
     */
    <T> T body(Class<T> type) {
        return Bodies.read(body, type);
    }

    /** The command's id as its sender chose it. */
    String key() {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            throw new BadRequest(Fault.MISSING_KEY, "Idempotency-Key");
        }
        if (!KEY.matcher(key).matches()) {
            throw new BadRequest(Fault.MALFORMED_HEADER, "Idempotency-Key");
        }
        return key;
    }

    /** What the sender saw, as the version stands in {@code If-Match}; null if none was named. */
    @Nullable
    String seen() {
        String header = request.getHeader("If-Match");
        if (header == null) {
            return null;
        }
        Matcher etag = ETAG.matcher(header.strip());
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
        String seen = request.getHeader("If-Match");
        byte[] head = (request.getMethod() + '\n' + request.getRequestURI() + '\n' + seen + '\n')
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    @Nullable
    String trace() {
        String header = request.getHeader("traceparent");
        Matcher trace = header == null ? null : TRACE.matcher(header);
        return trace != null && trace.matches() ? trace.group(1) : null;
    }

    /** A text in the form that entries hold; a long one is kept beside. */
    Text text(@Nullable String text, String field) {
        String required = required(text, field);
        limit(required, LONGEST_TEXT, field);
        Text form = Text.of(required);
        if (form instanceof Text.Stored(String sha256, int _)) {
            beside.put(sha256, required.getBytes(StandardCharsets.UTF_8));
        }
        return form;
    }

    /** Takes bytes that an entry names by their SHA-256. */
    void keepBeside(byte[] bytes) {
        beside.put(Text.sha256(bytes), bytes);
    }

    Submission submission(UUID assessment, AssessmentCommand command, byte[] fingerprintHash) {
        return new Submission(assessment, command, person, key(), fingerprintHash, trace(), beside);
    }

    static String line(@Nullable String text, String field) {
        String required = required(text, field);
        limit(required, LONGEST_LINE, field);
        return required.strip();
    }

    static @Nullable String optionalLine(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return line(text, field);
    }

    static @Nullable String reason(@Nullable String text) {
        if (text != null) {
            limit(text, LONGEST_REASON, "reason");
        }
        return text == null ? null : text.strip();
    }

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new BadRequest(Fault.MISSING_MEMBER, field);
        }
        return value;
    }

    static void limit(String text, int most, String field) {
        if (text.length() > most) {
            throw new BadRequest(Fault.TOO_LONG, field);
        }
    }

    /** An id as it stands in a path or a body. */
    static UUID id(@Nullable String text, String field) {
        String required = required(text, field);
        try {
            UUID id = UUID.fromString(required);
            if (id.toString().equalsIgnoreCase(required)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Answered below, like an id that only looks like one.
        }
        throw new BadRequest(Fault.MALFORMED_ID, field);
    }
}
