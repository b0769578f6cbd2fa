package samsyn.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import samsyn.json.OtherCanonicalForm;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Changes to an entry's bytes: some blind, some that know JSON, some that know what parsers let pass. */
final class Mutations {

    private static final JsonMapper PLAIN = new JsonMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "0",
            "-0",
            "1",
            "1.0",
            "1e3",
            "01",
            "9007199254740993",
            "-9223372036854775808",
            "\"\"",
            "\"0\"",
            "\" \"",
            "\"1\"",
            "\"007\"",
            "\"-1\"",
            "\"17.20\"",
            "\"1E2\"",
            "true",
            "\"true\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "\"\\ud800\"",
            "\"PRACTICE\"",
            "\"practice\"",
            "\"2013-01-22T00:00:00Z\"",
            "\"2013-02-04T08:00:00Z\"",
            "\"1-1-1-1-1\"",
            "\"5A1C0E6E-2013-4D0B-8A61-1F3C7D9E1761\"",
            "{\"notApplicable\":true}",
            "{\"notApplicable\":false}");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    byte[] of(byte[] entry) {
        int at = random.nextInt(entry.length);
        return switch (random.nextInt(9)) {
            case 0 -> spliced(entry, at, 1, new byte[] {(byte) (entry[at] ^ (1 << random.nextInt(8)))});
            case 1 -> spliced(entry, at, 1, new byte[0]);
            case 2 -> spliced(entry, at, 0, new byte[] {(byte) random.nextInt(256)});
            case 3 ->
                spliced(
                        entry,
                        at,
                        0,
                        " \t\n\"{}[],:0".substring(random.nextInt(10)).getBytes(UTF_8));
            case 4 -> Arrays.copyOf(entry, at);
            case 5 ->
                spliced(
                        entry,
                        entry.length,
                        0,
                        List.of(" ", "{}", "\n", "\0").get(random.nextInt(4)).getBytes(UTF_8));
            case 6 -> swapped(entry);
            case 7 -> replaced(entry, false);
            default -> replaced(entry, true);
        };
    }

    private static byte[] spliced(byte[] entry, int at, int drop, byte[] put) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(entry, 0, at);
        out.writeBytes(put);
        out.write(entry, at + drop, entry.length - at - drop);
        return out.toByteArray();
    }

    /** Members of some object in another order. */
    private byte[] swapped(byte[] entry) {
        JsonNode tree = PLAIN.readTree(entry);
        ObjectNode object = any(tree, ObjectNode.class);
        List<String> names = new ArrayList<>(object.propertyNames());
        Collections.shuffle(names, random);
        ObjectNode shuffled = PLAIN.createObjectNode();
        names.forEach(name -> shuffled.set(name, object.get(name)));
        object.removeAll();
        object.setAll(shuffled);
        return PLAIN.writeValueAsBytes(tree);
    }

    /** A member, known or unknown, taken out or given another value; in canonical form or as it comes. */
    private byte[] replaced(byte[] entry, boolean canonical) {
        JsonNode tree = PLAIN.readTree(entry);
        ObjectNode object = any(tree, ObjectNode.class);
        List<String> names = new ArrayList<>(object.propertyNames());
        names.add("unknown");
        names.add("reason");
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(3) == 0) {
            object.remove(name);
        } else {
            object.putRawValue(name, new RawValue(VALUES.get(random.nextInt(VALUES.size()))));
        }
        byte[] changed = PLAIN.writeValueAsBytes(tree);
        try {
            return canonical ? OtherCanonicalForm.of(changed).getBytes(UTF_8) : changed;
        } catch (JacksonException e) {
            return changed;
        }
    }

    private <T extends JsonNode> T any(JsonNode tree, Class<T> type) {
        List<T> all = new ArrayList<>();
        collect(tree, type, all);
        return all.get(random.nextInt(all.size()));
    }

    private static <T extends JsonNode> void collect(JsonNode node, Class<T> type, List<T> all) {
        if (type.isInstance(node)) {
            all.add(type.cast(node));
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> collect(child, type, all));
        }
    }
}
