package samsyn.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Writes a tree in the form of RFC 8785: members by UTF-16 code unit, no white space, only the escapes that must be.
 * Refuses what has no one form for every reader: null, fractions, numbers from 2^53, half a character.
 */
final class CanonicalText {

    private static final long LARGEST_WHOLE = (1L << 53) - 1;

    /** Far deeper than any entry, and far from the end of the stack. */
    private static final int DEEPEST = 100;

    private final StringBuilder out = new StringBuilder(1_024);
    private final List<Object> path = new ArrayList<>();

    private CanonicalText() {}

    static String of(JsonNode tree) {
        CanonicalText text = new CanonicalText();
        text.write(tree);
        return text.out.toString();
    }

    private void write(JsonNode node) {
        if (path.size() > DEEPEST) {
            throw new NotCanonicalException("Nested deeper than " + DEEPEST + ".");
        }
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node.stringValue());
            case BOOLEAN -> out.append(node.booleanValue());
            case NUMBER -> number(node);
            default -> throw fault("is " + node.getNodeType() + "; absent members are left out");
        }
    }

    private void object(JsonNode node) {
        List<String> members = new ArrayList<>(node.propertyNames());
        Collections.sort(members);
        out.append('{');
        for (int i = 0; i < members.size(); i++) {
            out.append(i == 0 ? "" : ",");
            path.add(members.get(i));
            string(members.get(i));
            out.append(':');
            write(node.get(members.get(i)));
            path.removeLast();
        }
        out.append('}');
    }

    private void array(JsonNode node) {
        out.append('[');
        for (int i = 0; i < node.size(); i++) {
            out.append(i == 0 ? "" : ",");
            path.add(i);
            write(node.get(i));
            path.removeLast();
        }
        out.append(']');
    }

    private void number(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw fault("is a number that is not whole or not below 2^53");
        }
        long whole = node.longValue();
        if (whole > LARGEST_WHOLE || whole < -LARGEST_WHOLE) {
            throw fault("is a number that is not below 2^53");
        }
        out.append(whole);
    }

    private void string(String text) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    throw fault("holds half a character (a lone surrogate)");
                }
                i++;
            } else if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, plain, i);
                escape(c);
                plain = i + 1;
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    private void escape(char c) {
        out.append('\\');
        switch (c) {
            case '"', '\\' -> out.append(c);
            case '\b' -> out.append('b');
            case '\t' -> out.append('t');
            case '\n' -> out.append('n');
            case '\f' -> out.append('f');
            case '\r' -> out.append('r');
            default -> out.append("u00").append(c >> 4).append(Character.forDigit(c & 15, 16));
        }
    }

    private NotCanonicalException fault(String fault) {
        String where = path.stream().map(step -> "/" + step).collect(Collectors.joining());
        return new NotCanonicalException((where.isEmpty() ? "The value" : where) + " " + fault + ".");
    }
}
