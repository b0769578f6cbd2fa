package samsyn.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** RFC 8785 once more, written apart from the code under test, on a mapper with nothing set. */
public final class OtherCanonicalForm {

    private static final JsonMapper PLAIN = new JsonMapper();

    private OtherCanonicalForm() {}

    /** The canonical text of any JSON of strings, booleans and whole numbers. */
    public static String of(byte[] json) {
        return of(PLAIN.readTree(json));
    }

    private static String of(JsonNode node) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>(node.propertyNames());
            names.sort(OtherCanonicalForm::byCodeUnit);
            return names.stream()
                    .map(name -> quoted(name) + ":" + of(node.get(name)))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(OtherCanonicalForm::of).collect(Collectors.joining(",", "[", "]"));
        }
        return node.isString() ? quoted(node.asString()) : node.asString();
    }

    private static int byCodeUnit(String a, String b) {
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return Integer.compare(a.charAt(i), b.charAt(i));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> switch (c) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    case 8 -> "\\b";
                    case 9 -> "\\t";
                    case 10 -> "\\n";
                    case 12 -> "\\f";
                    case 13 -> "\\r";
                    default -> c < 0x20 ? "\\u%04x".formatted(c) : String.valueOf((char) c);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }
}
