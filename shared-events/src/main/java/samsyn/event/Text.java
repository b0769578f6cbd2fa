package samsyn.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A text that people wrote: in the entry itself, or beside it under its SHA-256 where it is long. */
@JsonDeserialize(using = Text.FromJson.class)
public sealed interface Text {

    /** UTF-8 bytes up to which a text stands in the entry itself. */
    int INLINE_BYTES = 4_000;

    /** Stands in the entry: a JSON string. */
    record Inline(@JsonValue String value) implements Text {}

    /**
     * Stands beside the entry: {@code {"bytes": …, "sha256": …}}.
     *
     * @param sha256 lower-case hex of the UTF-8 bytes (of the ciphertext where the text is personal)
     * @param bytes length of those bytes
     */
    @JsonDeserialize(using = ValueDeserializer.None.class)
    record Stored(String sha256, int bytes) implements Text {
        private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

        public Stored {
            if (!HASH.matcher(sha256).matches() || bytes < 0) {
                throw new IllegalArgumentException("A stored text has a SHA-256 of 64 hex digits and a length.");
            }
        }
    }

    /** The form a text takes in an entry; a long one must be stored beside it by the caller. */
    static Text of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return utf8.length <= INLINE_BYTES ? new Inline(text) : new Stored(sha256(utf8), utf8.length);
    }

    /** Lower-case hex SHA-256. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Reads either form. */
    final class FromJson extends ValueDeserializer<Text> {
        @Override
        public Text deserialize(JsonParser parser, DeserializationContext context) {
            return parser.currentToken() == JsonToken.VALUE_STRING
                    ? new Inline(parser.getString())
                    : parser.readValueAs(Stored.class);
        }
    }
}
