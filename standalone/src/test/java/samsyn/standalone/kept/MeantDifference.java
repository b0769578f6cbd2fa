package samsyn.standalone.kept;

import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where this version means to answer otherwise than the one that wrote the kept directory: all such places, and why. */
enum MeantDifference {
    /** A cursor is sealed anew for every answer; its pages are compared one after the other by following it. */
    CURSOR(Kind.ANOTHER_EACH_TIME, "/api/assessments/.*/history\\?.*", "next"),
    /** Every set of views has a name of its own, and newer code makes a new set. */
    SET_OF_VIEWS(Kind.ANOTHER_EACH_TIME, "/api/admin/projection", "set"),
    /** The list of evidence holds no more what grows with the work or is personal; it is read by the piece. */
    NOTES(Kind.NO_LONGER_SAID, "/api/assessments/.*/evidence", "items", "interview", "notes"),
    /** As the notes. */
    NAMES(Kind.NO_LONGER_SAID, "/api/assessments/.*/evidence", "items", "interview", "participants", "name"),
    /** As the notes. */
    SAW(Kind.NO_LONGER_SAID, "/api/assessments/.*/evidence", "items", "webPage", "saw"),
    /** As the notes. */
    ANSWER(Kind.NO_LONGER_SAID, "/api/assessments/.*/evidence", "items", "selfDescription", "answer");

    private enum Kind {
        ANOTHER_EACH_TIME,
        NO_LONGER_SAID
    }

    private final Kind kind;
    private final String addresses;
    private final List<String> path;

    /** @param path names of members from the body down, through every item of a list */
    MeantDifference(Kind kind, String addresses, String... path) {
        this.kind = kind;
        this.addresses = addresses;
        this.path = List.of(path);
    }

    /** What was answered before, as it is to be answered now. */
    static JsonNode asSaidNow(String address, JsonNode before) {
        JsonNode body = asCompared(address, before);
        for (MeantDifference difference : values()) {
            if (difference.kind == Kind.NO_LONGER_SAID && address.matches(difference.addresses)) {
                each(body, difference.path, ObjectNode::remove);
            }
        }
        return body;
    }

    /** An answer of either version without values that only one answer has; that there is a value is still said. */
    static JsonNode asCompared(String address, JsonNode answer) {
        JsonNode body = answer.deepCopy();
        for (MeantDifference difference : values()) {
            if (difference.kind == Kind.ANOTHER_EACH_TIME && address.matches(difference.addresses)) {
                each(body, difference.path, (parent, member) -> parent.put(member, "another each time"));
            }
        }
        return body;
    }

    private static void each(JsonNode from, List<String> path, BiConsumer<ObjectNode, String> change) {
        if (from.isArray()) {
            from.forEach(item -> each(item, path, change));
        } else if (from instanceof ObjectNode object && object.hasNonNull(path.getFirst())) {
            String member = path.getFirst();
            if (path.size() == 1) {
                change.accept(object, member);
            } else {
                each(object.required(member), path.subList(1, path.size()), change);
            }
        }
    }
}
