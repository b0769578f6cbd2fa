package samsyn.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Decimals in entries: strings such as "17.2", never JSON numbers; what can be written can be read. */
final class DecimalText {

    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,18})?");

    private DecimalText() {}

    static final class Writer extends ValueSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
            // An exponent far from zero would be written out in zeros: millions of them.
            boolean small = value.precision() <= 36 && Math.abs((long) value.scale()) <= 18;
            if (!small || !PLAIN.matcher(value.toPlainString()).matches()) {
                throw DatabindException.from(out, "a decimal has at most 18 digits before and after its point");
            }
            out.writeString(value.toPlainString());
        }
    }

    static final class Reader extends ValueDeserializer<BigDecimal> {
        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_STRING
                    && PLAIN.matcher(parser.getString()).matches()) {
                return new BigDecimal(parser.getString());
            }
            return context.reportInputMismatch(
                    BigDecimal.class, "a decimal is a string such as \"17.2\", with at most 18 digits on each side");
        }
    }
}
