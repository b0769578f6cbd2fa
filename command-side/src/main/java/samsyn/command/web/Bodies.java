package samsyn.command.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import samsyn.edge.problem.BadRequest;
import samsyn.text.NormalForm;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads request bodies strictly: nothing unknown, nothing coerced, all text in NFC; says which member is at fault. */
final class Bodies {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}([.,]\\d{1,18})?");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .changeDefaultNullHandling(_ -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .addModule(new SimpleModule("bodies")
                    .addDeserializer(BigDecimal.class, new Decimal())
                    .addDeserializer(String.class, new NfcText()))
            .build();

    private Bodies() {}

    /**
     * The body as that type.
     *
     * @throws BadRequest naming the member at fault
     */
    static <T> T read(byte[] body, Class<T> type) {
        String text = utf8(body);
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new BadRequest(Fault.NOT_JSON, "body");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw new BadRequest(Fault.UNKNOWN_MEMBER, path(e));
        } catch (DatabindException e) {
            if (root(e) instanceof BadRequest cause) {
                throw new BadRequest(cause.fault(), path(e));
            }
            // Nothing, or more than one value, is a mismatch to Jackson, too.
            throw tree(body) == null
                    ? new BadRequest(Fault.NOT_JSON, "body")
                    : new BadRequest(Fault.WRONG_TYPE, path(e));
        } catch (JacksonException e) {
            throw new BadRequest(Fault.NOT_JSON, "body");
        }
    }

    /** The body as it came, to be given back with a conflict; null if it is no JSON. */
    static @Nullable JsonNode tree(byte[] body) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            return tree.isMissingNode() ? null : tree;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequest(Fault.NOT_UTF_8, "body");
        }
    }

    private static Throwable root(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String path(DatabindException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    /** Numbers keep every digit: a JSON number or a text with point or comma, never in exponent form. */
    private static final class Decimal extends ValueDeserializer<BigDecimal> {
        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            JsonToken token = parser.currentToken();
            String text = token == JsonToken.VALUE_STRING || token.isNumeric() ? parser.getString() : "";
            if (!NUMBER.matcher(text).matches()) {
                throw new BadRequest(Fault.WRONG_TYPE, null);
            }
            return new BigDecimal(text.replace(',', '.'));
        }
    }

    /** Text in one normal form, without the control characters that no person types. */
    private static final class NfcText extends ValueDeserializer<String> {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw new BadRequest(Fault.WRONG_TYPE, null);
            }
            String text = NormalForm.of(parser.getString());
            text.codePoints().forEach(c -> {
                boolean layout = c == '\n' || c == '\t' || c == '\r';
                boolean halfCharacter = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                if (halfCharacter || (Character.isISOControl(c) && !layout)) {
                    throw new BadRequest(Fault.CONTROL_CHARACTER, null);
                }
            });
            return text;
        }
    }
}
