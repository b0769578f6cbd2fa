package samsyn.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Canonical JSON (RFC 8785) for strings, booleans, whole numbers below 2^53, lists and objects: one form per content.
 * Decimals, positions and moments are strings, so no reader's number type can change them.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .changeDefaultNullHandling(_ -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .annotationIntrospector(new Presence())
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
        try {
            JsonNode tree = value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
            return CanonicalText.of(tree).getBytes(StandardCharsets.UTF_8);
        } catch (JacksonException e) {
            throw new NotCanonicalException("Not to be written as JSON: " + e.getOriginalMessage(), e);
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
}
