package samsyn.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import samsyn.json.OtherCanonicalForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes golden files one member at a time, at any depth. */
final class EveryMember {

    private static final JsonMapper PLAIN = new JsonMapper();

    private record Member(ObjectNode of, String name, String path) {}

    private EveryMember() {}

    /** Tries a change at each member of each file, and looks at the canonical result. */
    static void of(Stream<String> files, BiConsumer<byte[], String> look, BiConsumer<ObjectNode, String> change) {
        files.forEach(file -> {
            String type = file.substring(0, file.indexOf(".v1") + 3);
            int count = members(PLAIN.readTree(GoldenFilesTest.golden(file))).size();
            for (int i = 0; i < count; i++) {
                ObjectNode entry = (ObjectNode) PLAIN.readTree(GoldenFilesTest.golden(file));
                Member member = members(entry).get(i);
                change.accept(member.of(), member.name());
                look.accept(
                        OtherCanonicalForm.of(PLAIN.writeValueAsBytes(entry)).getBytes(UTF_8),
                        type + " " + member.path());
            }
        });
    }

    /** Puts a value of another kind where that member stands. */
    static void ofAnotherKind(ObjectNode object, String member) {
        JsonNode before = object.get(member);
        if (before.isNumber() || before.isBoolean()) {
            object.put(member, before.asString());
        } else if (before.isString()) {
            object.put(member, 1);
        } else if (before.isArray()) {
            object.putObject(member);
        } else {
            object.putArray(member).add(before);
        }
    }

    private static List<Member> members(JsonNode root) {
        List<Member> members = new ArrayList<>();
        collect(root, "", members);
        return members;
    }

    private static void collect(JsonNode node, String path, List<Member> members) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                String here = path.isEmpty() ? name : path + "/" + name;
                members.add(new Member(object, name, here));
                collect(object.get(name), here, members);
            }
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, path, members));
        }
    }
}
