package samsyn.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Canonical JSON (RFC 8785) for strings, booleans, whole numbers below 2^53, lists and objects: one form per content.
 * Decimals, positions and moments are strings, so no reader's number type can change them.
 */
public final class CanonicalJson {

    private static final long LARGEST_WHOLE = (1L << 53) - 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule("samsyn")
                    .addSerializer(BigDecimal.class, new DecimalText.Writer())
                    .addDeserializer(BigDecimal.class, new DecimalText.Reader()))
            .build();

    private CanonicalJson() {}

    /** The mapper of entries and of everything hashed: decimals as strings, absent members left out. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * The canonical UTF-8 bytes of a value.
     *
     * @throws NotCanonicalException if it holds a null, a fraction, a too large number or half a character
     */
    public static byte[] bytes(Object value) {
        JsonNode tree = value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
        check(tree, "");
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(tree)).getEncodedUTF8();
        } catch (IOException e) {
            throw new NotCanonicalException("Not to be written as canonical JSON: " + e.getMessage(), e);
        }
    }

    /**
     * Reads bytes that must already be in canonical form.
     *
     * @throws NotCanonicalException if they are not JSON, not canonical or hold what this format does not allow
     */
    public static JsonNode read(byte[] canonical) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(canonical);
        } catch (JacksonException e) {
            throw new NotCanonicalException("Not JSON: " + e.getOriginalMessage(), e);
        }
        if (!Arrays.equals(bytes(tree), canonical)) {
            throw new NotCanonicalException("JSON, but not in its canonical form.");
        }
        return tree;
    }

    private static void check(JsonNode node, String path) {
        switch (node.getNodeType()) {
            case OBJECT ->
                node.properties().forEach(p -> {
                    checkText(p.getKey(), path);
                    check(p.getValue(), path + "/" + p.getKey());
                });
            case ARRAY -> {
                for (int i = 0; i < node.size(); i++) {
                    check(node.get(i), path + "/" + i);
                }
            }
            case STRING -> checkText(node.stringValue(), path);
            case BOOLEAN -> {}
            case NUMBER -> {
                if (!node.canConvertToLong()
                        || !node.isIntegralNumber()
                        || Math.abs(node.longValue()) > LARGEST_WHOLE) {
                    throw new NotCanonicalException(path + " is a number that is not whole and below 2^53.");
                }
            }
            default ->
                throw new NotCanonicalException(path + " is " + node.getNodeType() + "; leave absent members out.");
        }
    }

    private static void checkText(String text, String path) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new NotCanonicalException(path + " holds half a character (a lone surrogate).");
            }
        }
    }
}
